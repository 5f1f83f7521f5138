package health.praxis.patient.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a programme takes place. */
public enum CareSetting {
    @JsonProperty("inpatient")
    INPATIENT,
    @JsonProperty("outpatient")
    OUTPATIENT,
    @JsonProperty("community")
    COMMUNITY,
    @JsonProperty("home")
    HOME
}
