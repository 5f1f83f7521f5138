package health.praxis.session.tolerance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why practice paused. */
public enum RestReason {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("fatigue")
    FATIGUE,
    @JsonProperty("pain")
    PAIN,
    @JsonProperty("breathlessness")
    BREATHLESSNESS,
    @JsonProperty("dizziness")
    DIZZINESS,
    @JsonProperty("attention")
    ATTENTION,
    @JsonProperty("other")
    OTHER
}
