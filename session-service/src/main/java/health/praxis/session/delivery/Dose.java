package health.praxis.session.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much of an activity was meant.
 *
 * @param sets 1 to 100, or null
 * @param repetitions all repetitions together, 0 to 10,000, or null
 * @param activeMinutes 0 to 720, or null
 */
public record Dose(
        @Min(1) @Max(100) Integer sets,
        @Min(0) @Max(10_000) Integer repetitions,
        @Min(0) @Max(720) Integer activeMinutes) {}
