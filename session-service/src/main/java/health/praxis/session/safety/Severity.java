package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon somebody must look at a red flag. */
public enum Severity {
    @JsonProperty("emergency")
    EMERGENCY,
    @JsonProperty("urgent")
    URGENT,
    @JsonProperty("routine")
    ROUTINE;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
