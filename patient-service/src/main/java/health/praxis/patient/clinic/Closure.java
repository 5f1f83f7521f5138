package health.praxis.patient.clinic;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Days on which the clinic is closed, both ends included. */
public record Closure(@NotNull LocalDate from, @NotNull LocalDate until) {}
