package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of the home programme rests until a clinician has looked. */
public enum Suspension {
    @JsonProperty("nothing")
    NOTHING,
    @JsonProperty("item")
    ITEM,
    @JsonProperty("alone-items")
    ALONE_ITEMS,
    @JsonProperty("programme")
    PROGRAMME
}
