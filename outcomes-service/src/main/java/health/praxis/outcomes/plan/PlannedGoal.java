package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal as the plan states it, in the plan's keys.
 *
 * @param intent what counts as success, for example {@code maintain}
 * @param target null when the goal is not measured by an instrument
 * @param baseline null when none was stated
 */
public record PlannedGoal(UUID goalId, String intent, Target target, Baseline baseline) {

    /**
     * The score the goal aims at.
     *
     * @param comparator {@code at-least} or {@code at-most}
     */
    public record Target(String instrument, String comparator, double value, LocalDate due) {}

    /** The score the goal started from. */
    public record Baseline(String instrument, double value) {}

    boolean isMeasuredBy(String instrument) {
        return target != null && target.instrument().equals(instrument);
    }
}
