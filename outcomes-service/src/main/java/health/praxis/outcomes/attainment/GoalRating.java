package health.praxis.outcomes.attainment;

import java.util.OptionalDouble;

/**
 * One goal on the Goal Attainment Scale.
 *
 * @param attainment -2 to +2, 0 being the expected level; absent when the goal was not rated
 * @param weight importance times difficulty, or 1 when the goals are not weighted
 */
public record GoalRating(OptionalDouble attainment, double weight) {

    /** Importance times difficulty is 9 at most; room is left for other weights, and none for a typing error. */
    static final int LARGEST_WEIGHT = 1000;

    /** Whether the goal is not rated or rated on the scale. */
    public boolean hasSoundAttainment() {
        double rating = attainment.orElse(0);
        return rating >= -2 && rating <= 2;
    }

    /** Whether the weight can be one. */
    public boolean hasSoundWeight() {
        return weight >= 0 && weight <= LARGEST_WEIGHT;
    }

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
