package health.praxis.session.tolerance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What pain during activity feels like. */
public enum PainQuality {
    @JsonProperty("none")
    NONE,
    @JsonProperty("mild-discomfort")
    MILD_DISCOMFORT,
    @JsonProperty("sore-muscle")
    SORE_MUSCLE,
    @JsonProperty("sharp")
    SHARP
}
