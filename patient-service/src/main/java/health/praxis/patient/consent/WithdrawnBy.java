package health.praxis.patient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who withdrew a consent: the person, who may sign for them, or staff on their behalf. */
public enum WithdrawnBy {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("representative")
    REPRESENTATIVE,
    @JsonProperty("staff")
    STAFF
}
