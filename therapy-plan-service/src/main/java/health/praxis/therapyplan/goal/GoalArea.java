package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The area of function a goal is about. */
public enum GoalArea {
    @JsonProperty("strength")
    STRENGTH,
    @JsonProperty("joint-movement")
    JOINT_MOVEMENT,
    @JsonProperty("balance")
    BALANCE,
    @JsonProperty("posture")
    POSTURE,
    @JsonProperty("coordination")
    COORDINATION,
    @JsonProperty("sensation")
    SENSATION,
    @JsonProperty("walking")
    WALKING,
    @JsonProperty("arm-function")
    ARM_FUNCTION,
    @JsonProperty("fine-hand-use")
    FINE_HAND_USE,
    @JsonProperty("daily-activities")
    DAILY_ACTIVITIES,
    @JsonProperty("swallowing")
    SWALLOWING,
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("communication")
    COMMUNICATION,
    @JsonProperty("memory")
    MEMORY,
    @JsonProperty("attention")
    ATTENTION,
    @JsonProperty("problem-solving")
    PROBLEM_SOLVING,
    @JsonProperty("mood")
    MOOD,
    @JsonProperty("stress")
    STRESS,
    @JsonProperty("confidence")
    CONFIDENCE,
    @JsonProperty("fatigue")
    FATIGUE,
    @JsonProperty("pain")
    PAIN,
    @JsonProperty("participation")
    PARTICIPATION
}
