package health.praxis.patient.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a practitioner does in the team. */
public enum Discipline {
    @JsonProperty("physical")
    PHYSICAL,
    @JsonProperty("occupational")
    OCCUPATIONAL,
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("cognitive")
    COGNITIVE,
    @JsonProperty("psychotherapy")
    PSYCHOTHERAPY,
    @JsonProperty("medicine")
    MEDICINE,
    @JsonProperty("nursing")
    NURSING
}
