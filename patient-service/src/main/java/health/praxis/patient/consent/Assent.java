package health.praxis.patient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person who cannot consent said to what a representative agreed to for them. */
public enum Assent {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("not-able")
    NOT_ABLE
}
