package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may resolve a red flag. */
public enum Clearance {
    @JsonProperty("clinician")
    CLINICIAN,
    @JsonProperty("physician")
    PHYSICIAN
}
