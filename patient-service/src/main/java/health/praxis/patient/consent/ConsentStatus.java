package health.praxis.patient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a consent stands on a day. */
public enum ConsentStatus {
    @JsonProperty("in-force")
    IN_FORCE,
    @JsonProperty("not-yet-in-force")
    NOT_YET_IN_FORCE,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
