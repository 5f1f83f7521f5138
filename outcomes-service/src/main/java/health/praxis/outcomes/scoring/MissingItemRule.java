package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.MissingItems;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.scoring.Refusal.Reason;
import java.util.List;
import java.util.Optional;

/** Whether the unanswered items leave a score, by the instrument's own rule. */
final class MissingItemRule {

    private MissingItemRule() {}

    static Optional<Refusal> refusal(Instrument instrument, ItemValues values) {
        List<String> missing = needed(instrument, values);
        boolean enough = switch (instrument.scoring().missingItems()) {
            case MissingItems.NoScore() -> missing.isEmpty();
            case MissingItems.MeanSubstitution(int most) -> missing.size() <= most;
            case MissingItems.MeanOfAnswered(int least) -> values.values().size() >= least;
            case MissingItems.UnratedLeftOut() -> true;
        };
        if (enough) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(Reason.MISSING_ITEMS, missing, AnswerCheck.message(Reason.MISSING_ITEMS, instrument)));
    }

    /** Unanswered items that the score is made of; figures recorded beside a total may be left out. */
    private static List<String> needed(Instrument instrument, ItemValues values) {
        return switch (instrument.scoring().rule()) {
            case ScoringRule.Single _, ScoringRule.RaschSoftware _ -> {
                String first = instrument.items().getFirst().id();
                yield values.unanswered().contains(first) ? List.of(first) : List.of();
            }
            case ScoringRule.LinearTransform _ -> values.values().isEmpty() ? values.unanswered() : List.of();
            case ScoringRule.Sum _,
                    ScoringRule.Mean _,
                    ScoringRule.Quotient _,
                    ScoringRule.CappedPercent _,
                    ScoringRule.Motricity _,
                    ScoringRule.GasTScore _ -> values.unanswered();
        };
    }
}
