package health.praxis.patient.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param deceasedOn day of death */
public record RecordDeathRequest(@NotNull LocalDate deceasedOn) {}
