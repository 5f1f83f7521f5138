package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A side of the body, from the person's own view. */
public enum BodySide {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("right")
    RIGHT
}
