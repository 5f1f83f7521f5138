package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a goal ended. */
public enum GoalOutcome {
    @JsonProperty("achieved")
    ACHIEVED,
    @JsonProperty("partly-achieved")
    PARTLY_ACHIEVED,
    @JsonProperty("not-achieved")
    NOT_ACHIEVED,
    @JsonProperty("no-longer-wanted")
    NO_LONGER_WANTED
}
