package health.praxis.patient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person agrees to; each purpose is agreed to by itself. */
public enum ConsentPurpose {
    @JsonProperty("treatment")
    TREATMENT,
    @JsonProperty("caregiver-access")
    CAREGIVER_ACCESS,
    @JsonProperty("virtual-sessions")
    VIRTUAL_SESSIONS,
    @JsonProperty("recording")
    RECORDING,
    @JsonProperty("research")
    RESEARCH,
    @JsonProperty("analytics")
    ANALYTICS
}
