package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What counts as success; keeping what one has is a goal of its own. */
public enum GoalIntent {
    @JsonProperty("improve")
    IMPROVE,
    @JsonProperty("maintain")
    MAINTAIN,
    @JsonProperty("slow-decline")
    SLOW_DECLINE,
    @JsonProperty("adapt")
    ADAPT,
    @JsonProperty("relearn")
    RELEARN
}
