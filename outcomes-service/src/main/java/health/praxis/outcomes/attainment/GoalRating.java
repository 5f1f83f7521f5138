package health.praxis.outcomes.attainment;

import java.util.OptionalDouble;

/**
 * One goal on the Goal Attainment Scale.
 *
 * @param attainment -2 to +2, 0 being the expected level; absent when the goal was not rated
 * @param weight importance times difficulty, or 1 when the goals are not weighted
 */
public record GoalRating(OptionalDouble attainment, double weight) {

    /** A rated goal of equal weight. */
    public static GoalRating unweighted(double attainment) {
        return new GoalRating(OptionalDouble.of(attainment), 1);
    }

    /**
     * A rated goal weighted by what it means to the person and how hard it is to reach.
     *
     * @param importance 0 to 3
     * @param difficulty 0 to 3
     */
    public static GoalRating weighted(double attainment, int importance, int difficulty) {
        return new GoalRating(OptionalDouble.of(attainment), importance * difficulty);
    }
}
