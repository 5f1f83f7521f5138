package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done of one exercise at one time.
 *
 * @param discipline that guided it; absent for practice at home, which belongs to none
 */
record PractisedExercise(
        LocalDate day, Optional<Discipline> discipline, DoseSource source, String exercise, DoseAmount amount) {}
