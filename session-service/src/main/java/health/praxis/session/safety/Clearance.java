package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may resolve a red flag. */
public enum Clearance {
    @JsonProperty("clinician")
    CLINICIAN,
    @JsonProperty("physician")
    PHYSICIAN;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
