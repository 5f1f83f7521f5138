package health.praxis.patient.caregiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a representative decides about. */
public enum RepresentativeScope {
    @JsonProperty("health")
    HEALTH,
    @JsonProperty("property")
    PROPERTY,
    @JsonProperty("everything")
    EVERYTHING
}
