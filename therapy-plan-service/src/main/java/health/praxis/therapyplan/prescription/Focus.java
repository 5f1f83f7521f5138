package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What treatment works on. */
public enum Focus {
    @JsonProperty("movement-retraining")
    MOVEMENT_RETRAINING,
    @JsonProperty("strength-and-endurance")
    STRENGTH_AND_ENDURANCE,
    @JsonProperty("balance-and-stability")
    BALANCE_AND_STABILITY,
    @JsonProperty("walking-and-mobility")
    WALKING_AND_MOBILITY,
    @JsonProperty("stiffness-and-range")
    STIFFNESS_AND_RANGE,
    @JsonProperty("coordination")
    COORDINATION,
    @JsonProperty("posture")
    POSTURE,
    @JsonProperty("fine-hand-use")
    FINE_HAND_USE,
    @JsonProperty("articulation")
    ARTICULATION,
    @JsonProperty("swallowing")
    SWALLOWING,
    @JsonProperty("communication")
    COMMUNICATION,
    @JsonProperty("memory")
    MEMORY,
    @JsonProperty("attention")
    ATTENTION,
    @JsonProperty("problem-solving")
    PROBLEM_SOLVING,
    @JsonProperty("daily-living-skills")
    DAILY_LIVING_SKILLS,
    @JsonProperty("mood")
    MOOD,
    @JsonProperty("stress")
    STRESS,
    @JsonProperty("confidence")
    CONFIDENCE
}
