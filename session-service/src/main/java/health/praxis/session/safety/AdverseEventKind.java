package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What went wrong. */
public enum AdverseEventKind {
    @JsonProperty("fall")
    FALL,
    @JsonProperty("injury")
    INJURY,
    @JsonProperty("fatigue")
    FATIGUE,
    @JsonProperty("sore-muscles")
    SORE_MUSCLES,
    @JsonProperty("physical-stress")
    PHYSICAL_STRESS,
    @JsonProperty("emotional-stress")
    EMOTIONAL_STRESS,
    @JsonProperty("no-symptom-relief")
    NO_SYMPTOM_RELIEF,
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
