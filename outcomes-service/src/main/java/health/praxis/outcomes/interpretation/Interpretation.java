package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.util.Optional;
import java.util.Set;

/** What a change between two assessments means. */
public sealed interface Interpretation {

    /** The key of the verdict; what cannot be compared has {@code not-comparable}. */
    default String verdictKey() {
        return switch (this) {
            case Classified classified -> classified.verdict().key();
            case NotComparable _ -> "not-comparable";
            case NotAble _ -> ChangeVerdict.NOT_CLASSIFIABLE.key();
        };
    }

    /** The key of the reason why there is no verdict, if there is none. */
    default Optional<String> reasonKey() {
        return switch (this) {
            case Classified classified -> classified.reason().map(Keyed::key);
            case NotComparable _ -> Optional.of(Reason.CIRCUMSTANCES_DIFFER.key());
            case NotAble notAble -> Optional.of(notAble.reason().key());
        };
    }

    /**
     * A change held against the thresholds of the person's context, with everything needed to compute it again.
     *
     * @param delta follow-up minus baseline
     * @param improvement delta in the good direction: positive is better
     * @param reachesMdc absent when no MDC is known for the context
     * @param reachesMcid absent when no MCID is known for the context
     * @param reason why the change could not be classified
     */
    record Classified(
            String instrumentId,
            double baseline,
            double followup,
            double delta,
            double improvement,
            Optional<AppliedThreshold> mdc,
            Optional<AppliedThreshold> mcid,
            Optional<Boolean> reachesMdc,
            Optional<Boolean> reachesMcid,
            ChangeVerdict verdict,
            Optional<Reason> reason,
            Set<ImprovementRoom> room,
            CatalogueVersion catalogueVersion,
            String ruleVersion)
            implements Interpretation {}

    /** The two were recorded under different circumstances, so no verdict is given. */
    record NotComparable(Set<Circumstance> differences) implements Interpretation {
        public NotComparable {
            differences = Set.copyOf(differences);
        }
    }

    /** The person was not able at one of the two or at both: results of their own, between which nothing is computed. */
    record NotAble(boolean atBaseline, boolean atFollowup) implements Interpretation {
        Reason reason() {
            if (atBaseline && atFollowup) {
                return Reason.NOT_ABLE;
            }
            return atBaseline ? Reason.NEWLY_ABLE : Reason.NO_LONGER_ABLE;
        }
    }

    /** Why there is no verdict. */
    enum Reason implements Keyed {
        CIRCUMSTANCES_DIFFER,
        NOT_ABLE,
        NEWLY_ABLE,
        NO_LONGER_ABLE,
        NO_THRESHOLD_FOR_CONTEXT,
        INSTRUMENT_IS_NO_OUTCOME
    }
}
