package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a plan stops before it has done its work. */
public enum DiscontinuationReason {
    @JsonProperty("death")
    DEATH,
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN,
    @JsonProperty("medical")
    MEDICAL,
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("lost-contact")
    LOST_CONTACT,
    @JsonProperty("replaced")
    REPLACED,
    @JsonProperty("other")
    OTHER
}
