package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an event is serious (ICH E2A); severity is another axis. */
public enum SeriousCriterion {
    @JsonProperty("death")
    DEATH,
    @JsonProperty("life-threatening")
    LIFE_THREATENING,
    @JsonProperty("hospitalisation")
    HOSPITALISATION,
    @JsonProperty("disability")
    DISABILITY,
    @JsonProperty("congenital-anomaly")
    CONGENITAL_ANOMALY,
    @JsonProperty("other-medically-important")
    OTHER_MEDICALLY_IMPORTANT
}
