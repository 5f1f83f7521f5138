package health.praxis.outcomes.plan;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A prescription of one revision.
 *
 * @param repetitionsPerSession 0 when none are prescribed
 */
record PlannedPrescription(
        UUID prescriptionId,
        Discipline discipline,
        double sessionsPerWeek,
        int weeks,
        double minutesPerSession,
        double repetitionsPerSession,
        LocalDate startsOn) {

    LocalDate endsBefore() {
        return startsOn.plusWeeks(weeks);
    }
}
