package health.praxis.session.vitals;

import health.praxis.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * Arterial pressure.
 *
 * @param systolicMmHg 40 to 320 mm[Hg]
 * @param diastolicMmHg 20 to 220 mm[Hg], below the systolic one
 */
public record BloodPressure(
        @NotNull @Min(40) @Max(320) int systolicMmHg,
        @NotNull @Min(20) @Max(220) int diastolicMmHg) {

    Optional<Violation> broken(String pointer) {
        return diastolicMmHg >= systolicMmHg
                ? Optional.of(Violation.at(
                        pointer, "diastolic-not-below-systolic", "Diastolic pressure lies below systolic pressure."))
                : Optional.empty();
    }
}
