package health.praxis.outcomes.instrument;

/** How a score comes from what was recorded. */
public sealed interface ScoringRule {

    /** The sum of all items. */
    record Sum() implements ScoringRule {}

    /** The mean of the items. */
    record Mean() implements ScoringRule {}

    /** The first item is the score; further items are reported beside it. */
    record Single() implements ScoringRule {}

    /** One quantity over another, for example metres over seconds. */
    record Quotient(String numerator, String denominator) implements ScoringRule {}

    /** One quantity as a percentage of another, never above 100. */
    record CappedPercent(String numerator, String denominator) implements ScoringRule {}

    /** Motricity Index: a limb is the sum of its items plus 1, the side the mean of arm and leg. */
    record Motricity() implements ScoringRule {}

    /** A raw scale stretched to 0-100 from its own smallest and largest raw value. */
    record LinearTransform() implements ScoringRule {}

    /** An estimate by the publisher's software, entered as a total. */
    record RaschSoftware() implements ScoringRule {}

    /** Goal Attainment Scaling T-score over several goals with intercorrelation {@code rho}. */
    record GasTScore(double rho) implements ScoringRule {}
}
