package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How long the team expects treatment to take.
 *
 * @param minWeeks at least, 1 to 520 weeks
 * @param maxWeeks at most, not below {@code minWeeks}
 */
public record ExpectedDuration(
        @NotNull @Min(1) @Max(520) Integer minWeeks,
        @NotNull @Min(1) @Max(520) Integer maxWeeks) {

    boolean reversed() {
        return minWeeks > maxWeeks;
    }
}
