package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.Interpretation.Classified;
import health.praxis.outcomes.interpretation.Interpretation.NotComparable;
import health.praxis.outcomes.interpretation.Interpretation.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the change between two scores of one instrument. It says "changed", never "caused by therapy".
 *
 * <p>A threshold judges only changes of its own direction: an improvement has no verdict where a threshold for losses alone
 * is stored. No change has no direction, so a threshold of either direction judges it, that for improvements first: whoever
 * stayed the same has not lost the amount that matters, and {@code not-classifiable} would say less than is known.
 */
public final class ChangeInterpreter {

    /**
     * Version of the verdict rule; a change to it means a new version, so that old verdicts stay explained. By {@code change-1}
     * another mode, and a training of the rater that was named once, made two results incomparable. By {@code change-2} a result
     * of not able was held against a score at another pace, and against one of the same day with another aid or help.
     */
    public static final String RULE_VERSION = "change-3";

    private static final double NO_CHANGE = 1e-9;

    private final CatalogueVersion catalogueVersion;

    public ChangeInterpreter(CatalogueVersion catalogueVersion) {
        this.catalogueVersion = catalogueVersion;
    }

    /** The verdict, or {@link NotComparable} when the circumstances of the two differ. */
    public Interpretation interpret(
            Instrument instrument,
            ThresholdContext context,
            double baseline,
            Administration atBaseline,
            double followup,
            Administration atFollowup) {
        Set<Administration.Circumstance> differences = atBaseline.differencesFrom(atFollowup);
        return differences.isEmpty()
                ? interpret(instrument, context, baseline, followup)
                : new NotComparable(differences);
    }

    /** The verdict for two scores known to be comparable. */
    public Classified interpret(Instrument instrument, ThresholdContext context, double baseline, double followup) {
        double exact = instrument.direction().improvement(baseline, followup);
        double improvement = Math.abs(exact) <= NO_CHANGE ? 0 : exact;
        Optional<AppliedThreshold> mdc = threshold(instrument, Threshold.Kind.MDC, context, baseline, improvement);
        Optional<AppliedThreshold> mcid = threshold(instrument, Threshold.Kind.MCID, context, baseline, improvement);
        Optional<Boolean> reachesMdc = mdc.map(threshold -> threshold.isReachedBy(improvement));
        Optional<Boolean> reachesMcid = mcid.map(threshold -> threshold.isReachedBy(improvement));
        ChangeVerdict verdict = ChangeVerdict.of(improvement, reachesMdc, reachesMcid);
        return new Classified(
                instrument.id(),
                baseline,
                followup,
                followup - baseline,
                improvement,
                mdc,
                mcid,
                reachesMdc,
                reachesMcid,
                verdict,
                reason(instrument, verdict),
                ImprovementRoom.missing(instrument, context, baseline),
                catalogueVersion,
                RULE_VERSION);
    }

    private static Optional<AppliedThreshold> threshold(
            Instrument instrument, Threshold.Kind kind, ThresholdContext context, double baseline, double improvement) {
        if (!instrument.useAsOutcome()) {
            return Optional.empty();
        }
        Optional<AppliedThreshold> observed =
                AppliedThreshold.choose(instrument, kind, context, baseline, ChangeDirection.of(improvement));
        boolean unchanged = improvement == 0;
        return observed.isEmpty() && unchanged
                ? AppliedThreshold.choose(instrument, kind, context, baseline, ChangeDirection.WORSENING)
                : observed;
    }

    private static Optional<Reason> reason(Instrument instrument, ChangeVerdict verdict) {
        if (verdict != ChangeVerdict.NOT_CLASSIFIABLE) {
            return Optional.empty();
        }
        return Optional.of(
                instrument.useAsOutcome() ? Reason.NO_THRESHOLD_FOR_CONTEXT : Reason.INSTRUMENT_IS_NO_OUTCOME);
    }
}
