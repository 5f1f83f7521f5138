package health.praxis.session.tolerance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where energy went during a session: a change of two points or more between first and last sample counts. */
public enum EnergyTrend {
    @JsonProperty("falling")
    FALLING,
    @JsonProperty("steady")
    STEADY,
    @JsonProperty("rising")
    RISING
}
