package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a session does not take place. */
public enum CancellationReason {
    @JsonProperty("patient-ill")
    PATIENT_ILL,
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("practitioner-absent")
    PRACTITIONER_ABSENT,
    @JsonProperty("clinic-closed")
    CLINIC_CLOSED,
    @JsonProperty("transport")
    TRANSPORT,
    @JsonProperty("vital-signs")
    VITAL_SIGNS,
    @JsonProperty("deceased")
    DECEASED,
    @JsonProperty("other")
    OTHER
}
