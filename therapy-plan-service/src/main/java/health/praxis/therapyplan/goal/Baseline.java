package health.praxis.therapyplan.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where the person stood when the goal was set.
 *
 * @param instrument the instrument's key
 * @param value in the instrument's own unit
 * @param measuredOn the day of the measurement, or null when not known
 */
public record Baseline(
        @NotBlank @Size(max = 60) String instrument,
        @NotNull BigDecimal value,
        LocalDate measuredOn) {}
