package health.praxis.patient.clinic;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/** Hours in which somebody works every week, in the clinic's zone; they do not run over midnight. */
public record WorkingHours(
        @NotNull Weekday day,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {}
