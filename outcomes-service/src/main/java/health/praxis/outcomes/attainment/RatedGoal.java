package health.praxis.outcomes.attainment;

import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One goal of a plan as it was rated.
 *
 * @param attainment -2 to +2, 0 being the expected level; null when it was not rated
 * @param importance 0 to 3, as the plan states it
 * @param difficulty 0 to 3, as the plan states it
 */
public record RatedGoal(UUID goalId, Integer attainment, int importance, int difficulty) {

    GoalRating rating() {
        return new GoalRating(
                attainment == null ? OptionalDouble.empty() : OptionalDouble.of(attainment), importance * difficulty);
    }

    /** The same goal with another rating. */
    RatedGoal rated(Integer other) {
        return new RatedGoal(goalId, other, importance, difficulty);
    }
}
