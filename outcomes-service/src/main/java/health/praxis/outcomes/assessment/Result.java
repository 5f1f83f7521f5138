package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.ScoreResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server computed from what was found.
 *
 * @param score unrounded, in the instrument's unit; null unless scored
 * @param displayDecimals decimals to show it with, or null
 * @param band the named part of the scale, or null
 * @param bandValidated false for a convention without a study behind it; null without a band
 * @param flags {@code imputed:n}, {@code untestable:item}, {@code safety:item}
 * @param appliedRules special rules of the instrument that changed the sum, or {@code implausible}
 * @param extreme {@code at-best-score} or {@code at-worst-score} at an end of the scale, or null
 * @param missingItems unanswered items that leave the result incomplete
 * @param warnings what limits the result: what the instrument cannot show from this score (floor and ceiling in this
 *     person), {@code limited-evidence-for-age}, and {@code not-validated-for-age} in an amendment of what was taken on trust
 * @param fallRisk the cut-off that goes with falls and is met, or null
 */
public record Result(
        ResultKind kind,
        Double score,
        Integer displayDecimals,
        String band,
        Boolean bandValidated,
        Map<String, Double> subscores,
        List<String> flags,
        List<String> appliedRules,
        String extreme,
        List<String> missingItems,
        List<String> warnings,
        Cutoff fallRisk) {

    static Result scored(ScoreResult scored, Collection<? extends Keyed> warnings, Optional<Cutoff> fallRisk) {
        return new Result(
                ResultKind.SCORED,
                scored.score(),
                scored.displayDecimals().isPresent() ? scored.displayDecimals().getAsInt() : null,
                scored.band().map(Band::label).orElse(null),
                scored.band().map(Band::validated).orElse(null),
                scored.subscores(),
                scored.flags(),
                scored.appliedRules(),
                scored.extreme().map(Keyed::key).orElse(null),
                List.of(),
                keys(warnings),
                fallRisk.orElse(null));
    }

    /** The same score, whatever else it may mean. */
    Result meaning(List<String> otherWarnings, Optional<Cutoff> otherFallRisk) {
        return new Result(
                kind,
                score,
                displayDecimals,
                band,
                bandValidated,
                subscores,
                flags,
                appliedRules,
                extreme,
                missingItems,
                otherWarnings,
                otherFallRisk.orElse(null));
    }

    /** The same, going with falls by that cut-off. */
    Result withFallRisk(Cutoff cutoff) {
        return meaning(warnings, Optional.of(cutoff));
    }

    static Result notAble(Collection<? extends Keyed> warnings) {
        return without(ResultKind.NOT_ABLE, List.of(), warnings);
    }

    static Result incomplete(List<String> missingItems, Collection<? extends Keyed> warnings) {
        return without(ResultKind.INCOMPLETE, missingItems, warnings);
    }

    private static Result without(ResultKind kind, List<String> missing, Collection<? extends Keyed> warnings) {
        return new Result(
                kind,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                null,
                List.copyOf(missing),
                keys(warnings),
                null);
    }

    private static List<String> keys(Collection<? extends Keyed> warnings) {
        return warnings.stream().map(Keyed::key).sorted().toList();
    }
}
