package health.praxis.therapyplan.prescription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How much treatment.
 *
 * @param sessionsPerWeek frequency, 1 to 21
 * @param weeks duration, 1 to 104 weeks
 * @param minutesPerSession active minutes, 5 to 360
 * @param repetitionsPerSession of the trained movements, 1 to 5000, or null where repetitions are not counted
 */
public record Dose(
        @NotNull @Min(1) @Max(21) Integer sessionsPerWeek,
        @NotNull @Min(1) @Max(104) Integer weeks,
        @NotNull @Min(5) @Max(360) Integer minutesPerSession,
        @Min(1) @Max(5000) Integer repetitionsPerSession) {

    /** Sessions over the whole time. */
    int sessions() {
        return sessionsPerWeek * weeks;
    }

    /** Active minutes over the whole time. */
    int minutes() {
        return sessions() * minutesPerSession;
    }
}
