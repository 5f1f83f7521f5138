package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.Keyed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A score with what it says by itself.
 *
 * @param score unrounded, in the instrument's unit
 * @param displayDecimals decimals to show it with
 * @param flags {@code imputed:n}, {@code untestable:item}, {@code safety:item}
 * @param appliedRules the instrument's special rules that changed the sum, or {@code implausible}
 * @param extreme set when the score lies at an end of the scale, where further change cannot be seen
 */
public record ScoreResult(
        String instrumentId,
        double score,
        OptionalInt displayDecimals,
        Optional<Band> band,
        Map<String, Double> subscores,
        List<String> flags,
        List<String> appliedRules,
        Optional<Extreme> extreme) {

    /** An end of the scale. */
    public enum Extreme implements Keyed {
        AT_BEST_SCORE,
        AT_WORST_SCORE
    }

    public ScoreResult {
        subscores = Collections.unmodifiableMap(new LinkedHashMap<>(subscores));
        flags = List.copyOf(flags);
        appliedRules = List.copyOf(appliedRules);
    }
}
