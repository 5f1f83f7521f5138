package health.praxis.outcomes.instrument;

import java.util.Optional;
import java.util.Set;

/**
 * How much change is more than measurement error (MDC) or matters to the person (MCID), in the people it was found in.
 *
 * @param value in {@code unit}, or percent of the baseline when {@code relativePercent}
 * @param conditions the conditions of the sample; empty when the source named none, which matches no person
 * @param appliesTo {@code score}, {@code slope}, or the id of an item or subscore
 * @param preferred whether this one is the default among several for its context
 * @param evidence where the number was read, or that it was recalled and needs a check
 */
public record Threshold(
        Kind kind,
        double value,
        String unit,
        boolean relativePercent,
        String population,
        Set<Condition> conditions,
        ThresholdPhase phase,
        ChangeDirection direction,
        Optional<BaselineRange> baselineRange,
        String appliesTo,
        boolean preferred,
        String source,
        String evidence) {

    /** The total score of an instrument, as opposed to one of its parts. */
    public static final String SCORE = "score";

    /** The rate of change of the score. */
    public static final String SLOPE = "slope";

    /** Minimal detectable change, or minimal clinically important difference. */
    public enum Kind implements Keyed {
        MDC,
        MCID
    }

    public Threshold {
        conditions = Set.copyOf(conditions);
        if (!(value > 0)) {
            throw new IllegalArgumentException("A threshold is above zero");
        }
    }

    /** The change that reaches this threshold from {@code baseline}, in the unit of the score. */
    public double limitFrom(double baseline) {
        return relativePercent ? Math.abs(baseline) * value / 100 : value;
    }
}
