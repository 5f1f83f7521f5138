package health.praxis.outcomes.calculator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** What a calculator answers; fields that do not apply are null. Numbers are not rounded. */
public sealed interface Calculation {

    /**
     * A score, or that the person was not able.
     *
     * @param result {@code scored} or {@code not-able}
     * @param flags {@code imputed:n}, {@code untestable:item}, {@code safety:item}
     * @param appliedRules special rules of the instrument that changed the sum, or {@code implausible}
     * @param extreme {@code at-best-score} or {@code at-worst-score} at an end of the scale
     * @param instruction what to do at once about an answer
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Score(
            String measureId,
            String result,
            Double score,
            String unit,
            Integer displayDecimals,
            String band,
            Boolean bandValidated,
            Map<String, Double> subscores,
            List<String> flags,
            List<String> appliedRules,
            String extreme,
            String instruction,
            String catalogueVersion)
            implements Calculation {}

    /**
     * Points lost each month since onset, from full score.
     *
     * @param group {@code slow}, {@code intermediate} or {@code fast}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Slope(String measureId, double score, double pointsPerMonth, String group, String catalogueVersion)
            implements Calculation {}

    /**
     * A Goal Attainment Scaling T-score.
     *
     * @param rated how many goals entered the score
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Attainment(
            String measureId,
            double t,
            @JsonProperty("t_1dp") double rounded,
            String band,
            int rated,
            double rho,
            String catalogueVersion)
            implements Calculation {}

    /**
     * A change between two results.
     *
     * @param delta follow-up minus baseline
     * @param improvement delta in the good direction
     * @param reachesMdc null when no MDC is known for the context
     * @param verdict one of the change verdicts, or {@code not-comparable}
     * @param reason why there is no verdict
     * @param notComparable the circumstances that differ, so that there is no verdict
     * @param cautions circumstances that are not the same or not known to be, beside a verdict that is given
     * @param cannotShow what the instrument cannot show from the baseline: floor and ceiling
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            String measureId,
            String condition,
            String phase,
            Double baselineScore,
            Double followupScore,
            String baselineBand,
            String followupBand,
            Double delta,
            Double improvement,
            Boolean reachesMdc,
            Boolean reachesMcid,
            String verdict,
            String reason,
            Thresholds thresholds,
            List<String> notComparable,
            List<String> cautions,
            List<String> cannotShow,
            Flags flags,
            String catalogueVersion,
            String ruleVersion)
            implements Calculation {}

    /** The thresholds that were held against a change, and the changes that reach them from this baseline. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Thresholds(Applied mdc, Applied mcid, Double mdcLimit, Double mcidLimit) {}

    /** A threshold with the people it was found in and where the number was read. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Applied(
            double value, String unit, boolean relativePercent, String population, String source, String evidence) {}

    /** The flags of both scores. */
    record Flags(List<String> baseline, List<String> followup) {}

    /**
     * A change of the Goal Attainment Scaling T-score over the goals that were rated both times.
     *
     * @param reaches10 whether goals moved by a standard deviation or more
     * @param compared how many goals were rated both times
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record AttainmentChange(
            String measureId,
            double t0,
            double t1,
            double change,
            @JsonProperty("reaches_10") boolean reaches10,
            int compared,
            double rho,
            String catalogueVersion)
            implements Calculation {}

    /** How much slower a person's decline is than before, in percent of the earlier rate; negative when faster. */
    @JsonNaming(SnakeCaseStrategy.class)
    record SlopeChange(
            String measureId,
            double percentSlowing,
            double thresholdPercent,
            boolean reachesThreshold,
            String catalogueVersion)
            implements Calculation {}

    /** A standard error of measurement. */
    record StandardError(double sem) implements Calculation {}

    /**
     * Minimal detectable changes: with 95 % and 90 % confidence, and with the asked quantile.
     *
     * @param mdc with {@code z}
     */
    record DetectableChange(double mdc95, double mdc90, double z, double mdc) implements Calculation {}

    /** A reliable change index; reliable strictly beyond 1.96. */
    record ReliableChange(double rci, boolean reliable) implements Calculation {}
}
