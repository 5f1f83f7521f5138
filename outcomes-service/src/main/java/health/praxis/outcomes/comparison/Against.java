package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.Interpretation;
import health.praxis.outcomes.interpretation.Interpretation.Classified;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A measurement held against an earlier one; fields that do not apply are null.
 *
 * @param assessmentId the earlier one
 * @param score of the earlier one; null when the person was not able
 * @param improvement change in the good direction: positive is better
 * @param reachesMdc null when no MDC is known for the context
 * @param verdict one of the change verdicts, or {@code not-comparable}
 * @param reason why there is no verdict
 * @param differences the circumstances that differ, so that there is no verdict
 * @param cautions circumstances that are not the same or not known to be, like the mode, beside a verdict that is given
 * @param cannotShow what the instrument could not show from the earlier score: floor and ceiling
 */
public record Against(
        UUID assessmentId,
        Instant performedAt,
        Double score,
        Double delta,
        Double improvement,
        Boolean reachesMdc,
        Boolean reachesMcid,
        Limit mdc,
        Limit mcid,
        String verdict,
        String reason,
        List<String> differences,
        List<String> cautions,
        List<String> cannotShow) {

    /**
     * A threshold with the people it was found in.
     *
     * @param value as published, in percent of the earlier score when {@code relativePercent}
     * @param change the change that reaches it from the earlier score, in the unit of the score
     * @param evidence where the number was read, or that it was recalled and needs a check
     */
    public record Limit(
            double value,
            String unit,
            boolean relativePercent,
            double change,
            String population,
            String source,
            String evidence) {

        static Limit of(AppliedThreshold applied) {
            Threshold threshold = applied.threshold();
            return new Limit(
                    threshold.value(),
                    threshold.unit(),
                    threshold.relativePercent(),
                    applied.limit(),
                    threshold.population(),
                    threshold.source(),
                    threshold.evidence());
        }
    }

    static Against of(MeasuredResult earlier, MeasuredResult latest, Interpretation meaning) {
        Optional<Classified> known =
                meaning instanceof Classified classified ? Optional.of(classified) : Optional.empty();
        return new Against(
                earlier.assessmentId(),
                earlier.performedAt(),
                earlier.score().orElse(null),
                known.map(Classified::delta).orElse(null),
                known.map(Classified::improvement).orElse(null),
                known.flatMap(Classified::reachesMdc).orElse(null),
                known.flatMap(Classified::reachesMcid).orElse(null),
                known.flatMap(Classified::mdc).map(Limit::of).orElse(null),
                known.flatMap(Classified::mcid).map(Limit::of).orElse(null),
                meaning.verdictKey(),
                meaning.reasonKey().orElse(null),
                meaning instanceof Interpretation.NotComparable(var differences) ? keys(differences) : List.of(),
                known.map(_ -> keys(latest.administration().cautionsAgainst(earlier.administration())))
                        .orElse(List.of()),
                known.map(classified -> keys(classified.room())).orElse(List.of()));
    }

    private static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).sorted().toList();
    }
}
