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
    SHARP;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
