package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The side of the body that the condition affects. */
public enum AffectedSide {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("right")
    RIGHT,
    @JsonProperty("both")
    BOTH
}
