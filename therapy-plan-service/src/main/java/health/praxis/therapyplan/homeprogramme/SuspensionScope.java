package health.praxis.therapyplan.homeprogramme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a programme a red flag suspends. */
public enum SuspensionScope {
    @JsonProperty("item")
    ITEM,
    @JsonProperty("alone-items")
    ALONE_ITEMS,
    @JsonProperty("programme")
    PROGRAMME
}
