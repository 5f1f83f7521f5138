package health.praxis.outcomes.attainment;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.outcomes.scoring.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Goal Attainment Scaling T-score {@code 50 + 10 * sum(w*x) / sqrt((1 - rho) * sum(w^2) + rho * (sum w)^2)} (Kiresuk
 * and Sherman 1968, in the form of the erratum to Turner-Stokes 2009). The instrument gives the bands and the usual
 * {@code rho} of 0.3.
 */
public final class GoalAttainment {

    /** A change of 10 points is one standard deviation of the T-score. */
    public static final double CLEAR_CHANGE = 10;

    /** How a refusal names a rating at fault. */
    public static final String ATTAINMENT = "attainment";

    /** How a refusal names a weight at fault. */
    public static final String WEIGHT = "weight";

    private static final double TOLERANCE = 1e-9;

    private final Instrument scale;
    private final double rho;

    /** With the intercorrelation of the catalogue. */
    public GoalAttainment(Instrument scale) {
        this(scale, rhoOf(scale));
    }

    /**
     * @param rho assumed correlation between goals, 0 to below 1
     */
    public GoalAttainment(Instrument scale, double rho) {
        if (!(rho >= 0 && rho < 1)) {
            throw new IllegalArgumentException("The correlation between goals lies from 0 to below 1");
        }
        this.scale = scale;
        this.rho = rho;
    }

    /**
     * The correlation between goals that the catalogue states.
     *
     * @throws IllegalArgumentException when the instrument is not scored from goals
     */
    public static double rhoOf(Instrument scale) {
        if (scale.scoring().rule() instanceof ScoringRule.GasTScore(double rho)) {
            return rho;
        }
        throw new IllegalArgumentException("%s is not scored from goals".formatted(scale.id()));
    }

    public AttainmentOutcome score(List<GoalRating> goals) {
        List<Refusal> refusals = outOfRange(goals);
        if (!refusals.isEmpty()) {
            return new AttainmentOutcome.Refused(refusals);
        }
        List<GoalRating> rated =
                goals.stream().filter(goal -> goal.attainment().isPresent()).toList();
        if (rated.isEmpty()) {
            return refused(Reason.NO_RATED_GOAL, "At least one rated goal is needed.");
        }
        double weighted = 0;
        double squares = 0;
        double weights = 0;
        for (GoalRating goal : rated) {
            weighted += goal.weight() * goal.attainment().orElseThrow();
            squares += goal.weight() * goal.weight();
            weights += goal.weight();
        }
        if (squares == 0) {
            return refused(Reason.ALL_WEIGHTS_ZERO, "The score is undefined when every weight is 0.");
        }
        double t = 50 + 10 * weighted / Math.sqrt((1 - rho) * squares + rho * weights * weights);
        return new AttainmentOutcome.Attained(t, scale.bandOf(t), rated.size());
    }

    /** Whether goals moved by a standard deviation or more between two T-scores. */
    public static boolean isClearChange(double before, double after) {
        return Math.abs(after - before) >= CLEAR_CHANGE - TOLERANCE;
    }

    private static List<Refusal> outOfRange(List<GoalRating> goals) {
        List<Refusal> refusals = new ArrayList<>();
        if (!goals.stream().allMatch(GoalRating::hasSoundAttainment)) {
            refusals.add(
                    new Refusal(Reason.OUT_OF_RANGE, List.of(ATTAINMENT), "An attainment lies between -2 and +2."));
        }
        if (!goals.stream().allMatch(GoalRating::hasSoundWeight)) {
            refusals.add(new Refusal(
                    Reason.OUT_OF_RANGE,
                    List.of(WEIGHT),
                    "A weight lies between 0 and %s.".formatted(GoalRating.LARGEST_WEIGHT)));
        }
        return refusals;
    }

    private static AttainmentOutcome refused(Reason reason, String message) {
        return new AttainmentOutcome.Refused(List.of(new Refusal(reason, List.of(), message)));
    }
}
