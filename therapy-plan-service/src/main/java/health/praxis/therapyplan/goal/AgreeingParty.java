package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who agrees to a goal: the patient or who represents them, and a therapist. */
public enum AgreeingParty {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("representative")
    REPRESENTATIVE,
    @JsonProperty("therapist")
    THERAPIST
}
