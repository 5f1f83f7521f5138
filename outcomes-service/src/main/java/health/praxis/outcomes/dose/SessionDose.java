package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one session delivered to a person.
 *
 * @param planId the plan it was held under; absent when it names none
 * @param day in the clinic's zone
 */
record SessionDose(
        UUID session,
        long version,
        Optional<UUID> planId,
        Discipline discipline,
        DoseSource source,
        LocalDate day,
        DoseAmount delivered,
        double restMinutes) {

    DoseEntry entry() {
        return new DoseEntry(session, version, day, discipline, source, DoseAmount.NONE, delivered, restMinutes);
    }
}
