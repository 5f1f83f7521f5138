package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a plan has done its work. */
public enum CompletionReason {
    @JsonProperty("goals-achieved")
    GOALS_ACHIEVED,
    @JsonProperty("duration-reached")
    DURATION_REACHED,
    @JsonProperty("function-maintained")
    FUNCTION_MAINTAINED,
    @JsonProperty("transferred")
    TRANSFERRED
}
