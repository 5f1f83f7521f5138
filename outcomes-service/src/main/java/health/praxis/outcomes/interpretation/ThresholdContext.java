package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.instrument.Threshold;
import java.util.Optional;

/**
 * Whom a threshold is wanted for, and on which scale of the instrument.
 *
 * @param condition absent when none is known, which no threshold fits
 * @param scale {@link Threshold#SCORE} or the id of a part that is reported apart
 */
public record ThresholdContext(Optional<Condition> condition, Phase phase, String scale) {

    /** The context of the total score. */
    public static ThresholdContext ofScore(Condition condition, Phase phase) {
        return new ThresholdContext(Optional.of(condition), phase, Threshold.SCORE);
    }

    /** The context of the total score in a person whose condition is not known. */
    public static ThresholdContext ofScoreWithoutCondition() {
        return new ThresholdContext(Optional.empty(), Phase.ANY, Threshold.SCORE);
    }

    /** The same person on another scale. */
    public ThresholdContext on(String otherScale) {
        return new ThresholdContext(condition, phase, otherScale);
    }
}
