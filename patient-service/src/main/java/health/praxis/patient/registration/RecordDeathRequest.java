package health.praxis.patient.registration;

import java.time.LocalDate;

/** @param deceasedOn day of death, or null when it is not known */
public record RecordDeathRequest(LocalDate deceasedOn) {}
