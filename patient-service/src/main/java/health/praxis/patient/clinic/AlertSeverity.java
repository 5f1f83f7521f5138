package health.praxis.patient.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent a red flag is, with the minutes within which somebody acknowledges it unless the tenant says otherwise. */
public enum AlertSeverity {
    @JsonProperty("emergency")
    EMERGENCY(15),
    @JsonProperty("urgent")
    URGENT(4 * 60),
    @JsonProperty("routine")
    ROUTINE(3 * 24 * 60);

    private final int defaultMinutes;

    AlertSeverity(int defaultMinutes) {
        this.defaultMinutes = defaultMinutes;
    }

    int defaultMinutes() {
        return defaultMinutes;
    }
}
