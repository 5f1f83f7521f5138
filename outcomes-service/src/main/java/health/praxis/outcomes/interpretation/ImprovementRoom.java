package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Floor and ceiling in one person: a score closer to an end of the scale than the smallest change that counts cannot
 * show that change on this instrument.
 */
public enum ImprovementRoom implements Keyed {
    CANNOT_SHOW_IMPROVEMENT,
    CANNOT_SHOW_WORSENING;

    private static final double TOLERANCE = 1e-9;

    /** What the instrument cannot show from this score; MCID decides, MDC where no MCID is known. */
    public static Set<ImprovementRoom> missing(Instrument instrument, ThresholdContext context, double score) {
        Set<ImprovementRoom> missing = EnumSet.noneOf(ImprovementRoom.class);
        if (!context.scale().equals(Threshold.SCORE)) {
            return missing;
        }
        if (isCloser(instrument, context, score, instrument.bestScore(), ChangeDirection.IMPROVEMENT)) {
            missing.add(CANNOT_SHOW_IMPROVEMENT);
        }
        if (isCloser(instrument, context, score, instrument.worstScore(), ChangeDirection.WORSENING)) {
            missing.add(CANNOT_SHOW_WORSENING);
        }
        return missing;
    }

    private static boolean isCloser(
            Instrument instrument, ThresholdContext context, double score, double end, ChangeDirection direction) {
        double room = Math.abs(end - score);
        Optional<AppliedThreshold> smallest = AppliedThreshold.choose(
                        instrument, Threshold.Kind.MCID, context, score, direction)
                .or(() -> AppliedThreshold.choose(instrument, Threshold.Kind.MDC, context, score, direction));
        return smallest.map(threshold -> room < threshold.limit() - TOLERANCE).orElse(room == 0);
    }
}
