package health.praxis.therapyplan.homeprogramme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One exercise to practise.
 *
 * @param itemId null for a new item; the item's own id to keep it through a change of the programme
 * @param exercise code of the exercise, like {@code sit-to-stand}
 * @param daysPerWeek 1 to 7
 * @param minutes per day, 1 to 240, or null
 * @param repetitions per day, 1 to 2000, or null; minutes or repetitions are there
 * @param supervision who is with the person
 * @param safetyInstruction what to watch for, in words for the person; never leaves this service in an event
 */
public record HomeExercise(
        UUID itemId,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80)
        String exercise,

        @NotNull @Min(1) @Max(7) Integer daysPerWeek,
        @Min(1) @Max(240) Integer minutes,
        @Min(1) @Max(2000) Integer repetitions,
        @NotNull Supervision supervision,
        @NotBlank @Size(max = 1000) String safetyInstruction) {

    HomeExercise called(UUID id) {
        return new HomeExercise(id, exercise, daysPerWeek, minutes, repetitions, supervision, safetyInstruction);
    }

    @JsonIgnore
    boolean isWithoutDose() {
        return minutes == null && repetitions == null;
    }
}
