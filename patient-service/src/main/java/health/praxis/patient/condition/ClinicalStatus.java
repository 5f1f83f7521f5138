package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether the condition is there: in remission it may come back, resolved it is over for good. */
public enum ClinicalStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("remission")
    REMISSION,
    @JsonProperty("resolved")
    RESOLVED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
