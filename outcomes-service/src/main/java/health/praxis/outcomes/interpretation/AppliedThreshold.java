package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Threshold;
import java.util.Comparator;
import java.util.Optional;

/**
 * A threshold as it was applied to one person.
 *
 * @param limit the change that reaches it from this person's baseline, in the unit of the score
 */
public record AppliedThreshold(Threshold threshold, double limit) {

    /** Published thresholds are already rounded, so a change that equals one reaches it. */
    private static final double TOLERANCE = 1e-9;

    /**
     * The default threshold of the context: its condition is listed, its phase is the asked one or open, its direction
     * and baseline range fit; a named phase wins over an open one. None is ever borrowed from another context.
     */
    public static Optional<AppliedThreshold> choose(
            Instrument instrument,
            Threshold.Kind kind,
            ThresholdContext context,
            double baseline,
            ChangeDirection observed) {
        return instrument
                .thresholds(kind)
                .filter(Threshold::preferred)
                .filter(threshold -> threshold.appliesTo().equals(context.scale()))
                .filter(threshold -> context.condition()
                        .filter(threshold.conditions()::contains)
                        .isPresent())
                .filter(threshold -> threshold.phase().covers(context.phase()))
                .filter(threshold -> threshold.direction().covers(observed))
                .filter(threshold -> threshold
                        .baselineRange()
                        .map(range -> range.contains(baseline))
                        .orElse(true))
                .max(Comparator.comparing(threshold -> threshold.phase().isNamed()))
                .map(threshold -> new AppliedThreshold(threshold, threshold.limitFrom(baseline)));
    }

    /** The limit of a verdict about one person: MDC, else MCID. */
    public static Optional<AppliedThreshold> limit(
            Instrument instrument, ThresholdContext context, double baseline, ChangeDirection observed) {
        return choose(instrument, Threshold.Kind.MDC, context, baseline, observed)
                .or(() -> choose(instrument, Threshold.Kind.MCID, context, baseline, observed));
    }

    /** Whether a change of this size reaches the limit. */
    public boolean isReachedBy(double improvement) {
        return Math.abs(improvement) >= limit - TOLERANCE;
    }
}
