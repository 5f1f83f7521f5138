package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why treatment under a plan pauses. */
public enum HoldReason {
    @JsonProperty("death")
    DEATH,
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN,
    @JsonProperty("medical")
    MEDICAL,
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("absence")
    ABSENCE,
    @JsonProperty("other")
    OTHER
}
