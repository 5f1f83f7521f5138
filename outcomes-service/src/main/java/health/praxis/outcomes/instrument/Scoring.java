package health.praxis.outcomes.instrument;

import java.util.OptionalInt;
import java.util.Set;

/**
 * How an instrument is scored.
 *
 * @param formula the rule in words, for the reader
 * @param displayDecimals decimals to show; comparisons always use the unrounded score
 * @param plausible a score outside is accepted and marked as implausible
 */
public record Scoring(
        ScoringRule rule,
        String formula,
        MissingItems missingItems,
        String missingItemsText,
        OptionalInt displayDecimals,
        Set<SpecialRule> specialRules,
        PlausibleRange plausible) {

    public Scoring {
        specialRules = Set.copyOf(specialRules);
    }

    public boolean has(SpecialRule specialRule) {
        return specialRules.contains(specialRule);
    }
}
