package health.praxis.therapyplan.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a review changed. */
public enum ReviewOutcome {
    @JsonProperty("no-change")
    NO_CHANGE,
    @JsonProperty("goals-changed")
    GOALS_CHANGED,
    @JsonProperty("dose-changed")
    DOSE_CHANGED,
    @JsonProperty("technique-changed")
    TECHNIQUE_CHANGED,
    @JsonProperty("home-programme-adapted")
    HOME_PROGRAMME_ADAPTED,
    @JsonProperty("plan-revised")
    PLAN_REVISED,
    @JsonProperty("put-on-hold")
    PUT_ON_HOLD,
    @JsonProperty("plan-ended")
    PLAN_ENDED,
    @JsonProperty("referred")
    REFERRED
}
