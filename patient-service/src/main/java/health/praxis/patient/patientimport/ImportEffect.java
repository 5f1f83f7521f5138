package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import did to the record of the person, or to one of its facts. */
public enum ImportEffect {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("refused")
    REFUSED
}
