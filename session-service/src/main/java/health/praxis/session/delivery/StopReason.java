package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a session, or one activity, ended before its time. */
public enum StopReason {
    @JsonProperty("fatigue")
    FATIGUE,
    @JsonProperty("pain")
    PAIN,
    @JsonProperty("adverse-event")
    ADVERSE_EVENT,
    @JsonProperty("vital-signs")
    VITAL_SIGNS,
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("equipment")
    EQUIPMENT,
    @JsonProperty("other")
    OTHER
}
