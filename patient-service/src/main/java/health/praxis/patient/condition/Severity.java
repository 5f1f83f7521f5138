package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How badly the condition affects the person, as the clinician judges. */
public enum Severity {
    @JsonProperty("mild")
    MILD,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("severe")
    SEVERE
}
