package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of robots for training. */
public enum RoboticDevice {
    @JsonProperty("gait-trainer")
    GAIT_TRAINER,
    @JsonProperty("exoskeleton")
    EXOSKELETON,
    @JsonProperty("arm-robot")
    ARM_ROBOT,
    @JsonProperty("hand-robot")
    HAND_ROBOT
}
