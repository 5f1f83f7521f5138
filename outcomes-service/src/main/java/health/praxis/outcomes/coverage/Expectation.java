package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A measure that an episode asks for at a time point.
 *
 * @param occurrence 0, but for interim measures the number of results before
 * @param dueOn day by which it is wanted
 * @param openUntil last day on which it can still be had; absent when there is no such day
 * @param disciplines those that may measure it, never empty
 * @param reasons why it is asked for, never empty
 * @param result present when measured
 */
record Expectation(
        UUID episodeId,
        String instrument,
        TimePoint timePoint,
        int occurrence,
        Status status,
        LocalDate dueOn,
        Optional<LocalDate> openUntil,
        Set<Discipline> disciplines,
        List<Reason> reasons,
        Optional<Measured> result) {

    /** What became of it, whatever the day. */
    enum Status {
        /** Not measured yet, and it can still be. */
        OPEN,
        MEASURED,
        /** Not measured, and too late to be. */
        MISSED
    }

    /**
     * Why a measure is asked for: exactly one of the two.
     *
     * @param coreSet id of the core set, or null
     * @param goalId the goal whose target it measures, or null
     */
    record Reason(String coreSet, UUID goalId) {

        static Reason of(CoreSet set) {
            return new Reason(set.id(), null);
        }

        static Reason ofGoal(UUID goalId) {
            return new Reason(null, goalId);
        }
    }

    /**
     * A result as far as coverage needs it.
     *
     * @param day in the clinic's zone
     */
    record Measured(UUID assessmentId, String instrument, LocalDate day, TimePoint timePoint) implements TimedResult {}
}
