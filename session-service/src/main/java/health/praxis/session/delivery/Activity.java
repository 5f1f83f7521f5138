package health.praxis.session.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One thing a person practised in a session.
 *
 * @param patientId who; null in a request means the session's only patient
 * @param prescriptionId the prescription it belongs to, or null
 * @param exercise code of the exercise, like {@code sit-to-stand}
 * @param sets 1 to 100, or null
 * @param repetitions all repetitions together, 0 to 10,000
 * @param activeMinutes minutes of practice without rest, 0 to 720
 * @param planned what was meant, or null
 * @param difficulty how hard it was, or null
 * @param movementQuality how well it was done, or null
 * @param assistance how much help it took, or null
 * @param handsOnGuidance where hands guided, at most ten
 * @param equipment codes of what was used, at most ten
 * @param stopped why it ended before its time, or null when it did not
 * @param comment in words, or null
 */
public record Activity(
        UUID patientId,
        UUID prescriptionId,
        @NotBlank @Size(max = 80) @Pattern(regexp = CODE) String exercise,
        @Min(1) @Max(100) Integer sets,
        @NotNull @Min(0) @Max(10_000) int repetitions,
        @NotNull @Min(0) @Max(720) int activeMinutes,
        @Valid Dose planned,
        Difficulty difficulty,
        MovementQuality movementQuality,
        AssistanceLevel assistance,
        @Size(max = 10) List<@NotNull @Valid HandsOnGuidance> handsOnGuidance,

        @Size(max = 10) List<@NotNull @Size(max = 60) @Pattern(regexp = CODE) String> equipment,

        StopReason stopped,
        @Size(max = 1000) String comment) {

    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public Activity {
        handsOnGuidance = handsOnGuidance == null ? List.of() : List.copyOf(handsOnGuidance);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
    }

    Activity orOf(UUID patient) {
        return patientId != null
                ? this
                : new Activity(
                        patient,
                        prescriptionId,
                        exercise,
                        sets,
                        repetitions,
                        activeMinutes,
                        planned,
                        difficulty,
                        movementQuality,
                        assistance,
                        handsOnGuidance,
                        equipment,
                        stopped,
                        comment);
    }
}
