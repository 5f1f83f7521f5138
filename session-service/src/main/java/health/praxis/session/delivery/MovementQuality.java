package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a movement was done. */
public enum MovementQuality {
    @JsonProperty("poor")
    POOR,
    @JsonProperty("fair")
    FAIR,
    @JsonProperty("good")
    GOOD,
    @JsonProperty("normal")
    NORMAL
}
