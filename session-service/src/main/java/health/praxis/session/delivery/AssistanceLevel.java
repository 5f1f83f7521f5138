package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much help an activity took, in seven steps from all of it to none. */
public enum AssistanceLevel {
    @JsonProperty("total")
    TOTAL,
    @JsonProperty("maximal")
    MAXIMAL,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("minimal")
    MINIMAL,
    @JsonProperty("supervision")
    SUPERVISION,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("none")
    NONE
}
