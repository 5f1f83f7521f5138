package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How hard an activity was for the person. */
public enum Difficulty {
    @JsonProperty("too-easy")
    TOO_EASY,
    @JsonProperty("right")
    RIGHT,
    @JsonProperty("hard")
    HARD,
    @JsonProperty("too-hard")
    TOO_HARD
}
