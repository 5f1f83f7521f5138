package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.instrument.Threshold;

/**
 * Whom a threshold is wanted for, and on which scale of the instrument.
 *
 * @param scale {@link Threshold#SCORE} or the id of a part that is reported apart
 */
public record ThresholdContext(Condition condition, Phase phase, String scale) {

    /** The context of the total score. */
    public static ThresholdContext ofScore(Condition condition, Phase phase) {
        return new ThresholdContext(condition, phase, Threshold.SCORE);
    }
}
