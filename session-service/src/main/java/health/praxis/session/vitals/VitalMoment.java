package health.praxis.session.vitals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When vital signs were taken. */
public enum VitalMoment {
    @JsonProperty("before")
    BEFORE,
    @JsonProperty("during")
    DURING,
    @JsonProperty("after")
    AFTER
}
