package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person did not come. */
public enum AbsenceReason {
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("forgot")
    FORGOT,
    @JsonProperty("ill")
    ILL,
    @JsonProperty("transport")
    TRANSPORT,
    @JsonProperty("other")
    OTHER
}
