package health.praxis.outcomes.dose;

import java.time.LocalDate;

/** Practice at home on one day, as reported. */
record HomeDose(LocalDate day, DoseAmount delivered) {}
