package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal as the plan states it, in the plan's keys.
 *
 * @param intent what counts as success, for example {@code maintain}
 * @param target null when the goal is not measured by an instrument
 * @param baseline null when none was stated
 * @param scale null when attainment is not rated
 */
public record PlannedGoal(UUID goalId, String intent, Target target, Baseline baseline, Scale scale) {

    /** A goal without a Goal Attainment Scale. */
    public PlannedGoal(UUID goalId, String intent, Target target, Baseline baseline) {
        this(goalId, intent, target, baseline, null);
    }

    /**
     * The score the goal aims at.
     *
     * @param comparator {@code at-least} or {@code at-most}
     */
    public record Target(String instrument, String comparator, double value, LocalDate due) {}

    /** The score the goal started from. */
    public record Baseline(String instrument, double value) {}

    /**
     * How a goal on the Goal Attainment Scale is rated.
     *
     * @param importance 0 to 3, for the person
     * @param difficulty 0 to 3, for the team
     * @param due when it is to be attained; null in a plan that was read before this was
     */
    public record Scale(int importance, int difficulty, LocalDate due) {}

    boolean isMeasuredBy(String instrument) {
        return target != null && target.instrument().equals(instrument);
    }
}
