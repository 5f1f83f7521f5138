package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far ahead a goal lies: a short-term goal is a step towards a long-term one. */
public enum Horizon {
    @JsonProperty("short")
    SHORT,
    @JsonProperty("long")
    LONG
}
