package health.praxis.patient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who agreed: the person, or who may sign for them. */
public enum GrantedBy {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("representative")
    REPRESENTATIVE
}
