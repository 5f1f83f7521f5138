package health.praxis.patient.caregiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a caregiver can be trained to do safely. */
public enum SafeAssistance {
    @JsonProperty("transfers")
    TRANSFERS,
    @JsonProperty("walking")
    WALKING,
    @JsonProperty("stairs")
    STAIRS,
    @JsonProperty("getting-up-after-a-fall")
    GETTING_UP_AFTER_A_FALL,
    @JsonProperty("positioning")
    POSITIONING,
    @JsonProperty("pressure-relief")
    PRESSURE_RELIEF,
    @JsonProperty("eating-and-swallowing")
    EATING_AND_SWALLOWING,
    @JsonProperty("personal-care")
    PERSONAL_CARE,
    @JsonProperty("seizure-first-aid")
    SEIZURE_FIRST_AID,
    @JsonProperty("autonomic-dysreflexia-first-aid")
    AUTONOMIC_DYSREFLEXIA_FIRST_AID,
    @JsonProperty("equipment")
    EQUIPMENT,
    @JsonProperty("exercise-supervision")
    EXERCISE_SUPERVISION,
    @JsonProperty("communication")
    COMMUNICATION,
    @JsonProperty("other")
    OTHER
}
