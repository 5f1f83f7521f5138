package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where in the course of treatment a measurement stands. */
public enum TimePoint {
    @JsonProperty("baseline")
    BASELINE,
    @JsonProperty("interim")
    INTERIM,
    @JsonProperty("discharge")
    DISCHARGE,
    @JsonProperty("follow-up")
    FOLLOW_UP
}
