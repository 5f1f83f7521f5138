package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Degree of harm (WHO International Classification for Patient Safety). */
public enum Harm {
    @JsonProperty("none")
    NONE,
    @JsonProperty("mild")
    MILD,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("severe")
    SEVERE,
    @JsonProperty("death")
    DEATH
}
