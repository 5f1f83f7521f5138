package health.praxis.patient.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of programme; a person has at most one active episode of each. */
public enum ProgrammeType {
    @JsonProperty("cognitive")
    COGNITIVE,
    @JsonProperty("developmental")
    DEVELOPMENTAL,
    @JsonProperty("intensive")
    INTENSIVE,
    @JsonProperty("paediatric")
    PAEDIATRIC
}
