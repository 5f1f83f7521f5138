package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Life of a red flag. */
public enum RedFlagStatus {
    @JsonProperty("raised")
    RAISED,
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    @JsonProperty("resolved")
    RESOLVED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
