package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The activity of daily life in which the person will notice the change. */
public enum DailyActivity {
    @JsonProperty("dressing")
    DRESSING,
    @JsonProperty("eating")
    EATING,
    @JsonProperty("preparing-meals")
    PREPARING_MEALS,
    @JsonProperty("bathing")
    BATHING,
    @JsonProperty("toileting")
    TOILETING,
    @JsonProperty("writing")
    WRITING,
    @JsonProperty("holding-a-pencil")
    HOLDING_A_PENCIL,
    @JsonProperty("standing")
    STANDING,
    @JsonProperty("walking")
    WALKING,
    @JsonProperty("stepping")
    STEPPING,
    @JsonProperty("turning")
    TURNING,
    @JsonProperty("reaching")
    REACHING,
    @JsonProperty("grasping")
    GRASPING,
    @JsonProperty("transferring")
    TRANSFERRING,
    @JsonProperty("climbing-stairs")
    CLIMBING_STAIRS,
    @JsonProperty("talking")
    TALKING,
    @JsonProperty("housekeeping")
    HOUSEKEEPING,
    @JsonProperty("leisure")
    LEISURE,
    @JsonProperty("work")
    WORK
}
