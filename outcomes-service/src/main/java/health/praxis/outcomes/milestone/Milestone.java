package health.praxis.outcomes.milestone;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import java.time.LocalDate;
import java.util.Optional;

/** Something that went well, as the data show it. */
sealed interface Milestone {

    /** The day it was reached, in the clinic's calendar. */
    LocalDate on();

    /**
     * The latest result is better than every comparable one before it.
     *
     * @param score latest, in the instrument's unit
     * @param before best of the earlier ones
     * @param beforeOn day of that one
     * @param beyondError whether the difference is more than the test's own uncertainty; absent when nobody knows
     */
    record BestSoFar(
            Instrument instrument,
            double score,
            double before,
            LocalDate beforeOn,
            Optional<Boolean> beyondError,
            LocalDate on)
            implements Milestone {}

    /** The test was not possible before and was possible at the latest visit. */
    record PossibleNow(Instrument instrument, LocalDate notPossibleOn, LocalDate on) implements Milestone {}

    /**
     * One item was scored better at the latest visit than at the first comparable one, and the whole was not worse.
     *
     * @param value of the item at the latest visit
     * @param before its value at the first
     */
    record ItemGain(Instrument instrument, Item item, double value, double before, LocalDate beforeOn, LocalDate on)
            implements Milestone {}

    /**
     * So much was done in all.
     *
     * @param reached the round number that was reached
     * @param total what has been done since the beginning
     */
    record PracticeReached(Measure measure, int reached, double total, LocalDate on) implements Milestone {}

    /**
     * Practice went on without a gap.
     *
     * @param length in days or weeks
     * @param from first day
     * @param on last day
     * @param ongoing whether it may still go on
     */
    record PracticeStreak(Unit unit, int length, LocalDate from, LocalDate on, boolean ongoing) implements Milestone {}

    /** What is counted of practice. */
    enum Measure {
        SESSIONS,
        SESSION_MINUTES,
        SESSION_REPETITIONS,
        /** As reported by the person or a caregiver. */
        HOME_MINUTES
    }

    /** What a streak is counted in. */
    enum Unit {
        /** Days one after the other, with practice on each. */
        DAYS,
        /** Weeks one after the other, Monday to Sunday, with practice on two days or more of each. */
        WEEKS
    }
}
