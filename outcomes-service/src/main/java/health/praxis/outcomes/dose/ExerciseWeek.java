package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One exercise in one week, by where it was done.
 *
 * @param monday of the week
 * @param asked how often and how much the home programme asked for; absent where a plan prescribes disciplines and not
 *     exercises
 * @param times how often it was done
 */
record ExerciseWeek(
        LocalDate monday,
        Optional<Discipline> discipline,
        DoseSource source,
        String exercise,
        Optional<Asked> asked,
        int times,
        DoseAmount delivered) {

    /** @param times a day of the week counting as a seventh of it */
    record Asked(double times, DoseAmount amount) {

        static final Asked NOTHING = new Asked(0, DoseAmount.NONE);

        Asked plus(Asked other) {
            return new Asked(times + other.times, amount.plus(other.amount));
        }
    }
}
