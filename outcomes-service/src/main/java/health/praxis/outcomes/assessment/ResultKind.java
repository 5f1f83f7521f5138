package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of a measurement. */
public enum ResultKind {
    @JsonProperty("scored")
    SCORED,
    /** The person could not do it: a result, not a zero. */
    @JsonProperty("not-able")
    NOT_ABLE,
    /** Too many items are missing for a score, by the instrument's own rule. */
    @JsonProperty("incomplete")
    INCOMPLETE
}
