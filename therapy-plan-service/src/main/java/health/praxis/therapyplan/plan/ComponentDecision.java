package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the team decided about a component of care. */
public enum ComponentDecision {
    @JsonProperty("addressed")
    ADDRESSED,
    @JsonProperty("not-indicated")
    NOT_INDICATED
}
