package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.util.Optional;
import java.util.Set;

/** What a change between two assessments means. */
public sealed interface Interpretation {

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

    /** Why there is no verdict. */
    enum Reason implements Keyed {
        NO_THRESHOLD_FOR_CONTEXT,
        INSTRUMENT_IS_NO_OUTCOME
    }
}
