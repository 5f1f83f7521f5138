package health.praxis.session.vitals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When vital signs were taken. */
public enum VitalMoment {
    @JsonProperty("before")
    BEFORE,
    @JsonProperty("during")
    DURING,
    @JsonProperty("after")
    AFTER;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
