package health.praxis.session.vitals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which values break a limit: those above it, from it on, or below it. */
public enum VitalComparator {
    @JsonProperty("above")
    ABOVE,
    @JsonProperty("from")
    FROM,
    @JsonProperty("below")
    BELOW
}
