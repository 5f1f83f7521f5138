package health.praxis.therapyplan.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A target on an instrument's scale.
 *
 * @param instrument the instrument's key, like {@code ten-metre-walk-test}
 * @param comparator on which side of the value the target is met
 * @param value in the instrument's own unit
 * @param due the day by which it should be met
 */
public record MeasuredTarget(
        @NotBlank @Size(max = 60) String instrument,
        @NotNull Comparator comparator,
        @NotNull BigDecimal value,
        @NotNull LocalDate due) {}
