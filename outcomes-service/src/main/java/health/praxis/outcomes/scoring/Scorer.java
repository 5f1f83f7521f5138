package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.instrument.SpecialRule;
import health.praxis.outcomes.scoring.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scores what was recorded, by the rules the catalogue holds for the instrument. It stores nothing; the same recording
 * always gives the same outcome.
 */
public final class Scorer {

    private Scorer() {}

    public static ScoreOutcome score(Instrument instrument, Recording recording) {
        return switch (recording) {
            case Recording.Items(Answers answers) -> items(instrument, answers);
            case Recording.Total(double score) -> total(instrument, score);
            case Recording.Trials(List<Answers> trials, Recording.TrialChoice choice) ->
                trials(instrument, trials, choice);
            case Recording.NotAble(String reason) -> new ScoreOutcome.NotAble(reason);
        };
    }

    private static ScoreOutcome items(Instrument instrument, Answers answers) {
        if (instrument.scoring().rule() instanceof ScoringRule.GasTScore) {
            return refused(instrument, Reason.SCORED_FROM_GOALS, List.of());
        }
        List<Refusal> refusals = AnswerCheck.check(instrument, answers);
        if (!refusals.isEmpty()) {
            return new ScoreOutcome.Refused(refusals);
        }
        SpecialRules.Applied applied = SpecialRules.toAnswers(instrument, answers);
        ItemValues values = ItemValues.of(instrument, applied.answers());
        Optional<Refusal> missing = MissingItemRule.refusal(instrument, values);
        if (missing.isPresent()) {
            return new ScoreOutcome.Refused(List.of(missing.get()));
        }
        if (SpecialRules.contradictsParts(instrument, values.values())) {
            return refused(
                    instrument,
                    Reason.INCONSISTENT_TOTAL,
                    instrument.items().stream().map(Item::id).toList());
        }
        List<String> rules = new ArrayList<>(applied.rules());
        OptionalDouble score = Arithmetic.score(instrument, values);
        if (score.isEmpty()) {
            return refused(
                    instrument,
                    Reason.MISSING_ITEMS,
                    List.of(instrument.items().getFirst().id()));
        }
        double value = score.getAsDouble();
        if (SpecialRules.forcesZero(instrument, answers)) {
            value = 0;
            rules.add(SpecialRule.STATIC_ITEM_ZERO_FORCES_ZERO.key());
        }
        Map<String, Double> subscores = Arithmetic.subscores(instrument, values);
        return new ScoreOutcome.Scored(result(instrument, value, subscores, flags(instrument, answers, values), rules));
    }

    private static ScoreOutcome total(Instrument instrument, double score) {
        boolean timedOrPaced = !instrument.score().isBounded();
        boolean inRange = instrument.score().contains(score)
                && (!timedOrPaced || withinItem(instrument, score))
                && Double.isFinite(score);
        if (!inRange) {
            return refused(instrument, Reason.OUT_OF_RANGE, List.of("score"));
        }
        if (!instrument.score().isOnGrid(score)) {
            return refused(instrument, Reason.VALUE_NOT_ALLOWED, List.of("score"));
        }
        return new ScoreOutcome.Scored(result(instrument, score, Map.of(), List.of(), List.of()));
    }

    /** An unbounded score is held to what its items allow, so that a speed or a time of 0 is never stored. */
    private static boolean withinItem(Instrument instrument, double score) {
        if (instrument.scoring().rule() instanceof ScoringRule.Quotient(String numerator, String denominator)) {
            Item top = instrument.item(numerator).orElseThrow();
            Item bottom = instrument.item(denominator).orElseThrow();
            return score >= top.min() / bottom.max() && score <= top.max() / bottom.min();
        }
        return instrument.items().getFirst().spans(score);
    }

    private static ScoreOutcome trials(Instrument instrument, List<Answers> trials, Recording.TrialChoice choice) {
        if (trials.isEmpty()) {
            return refused(instrument, Reason.NO_TRIALS, List.of());
        }
        List<Double> scores = new ArrayList<>();
        for (Answers trial : trials) {
            switch (items(instrument, trial)) {
                case ScoreOutcome.Scored(ScoreResult result) -> scores.add(result.score());
                case ScoreOutcome.Refused refused -> {
                    return refused;
                }
                case ScoreOutcome.NotAble notAble -> {
                    return notAble;
                }
            }
        }
        double first = scores.getFirst();
        double best = scores.stream()
                .max((one, other) -> Double.compare(instrument.direction().improvement(other, one), 0))
                .orElse(first);
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(first);
        double score = switch (choice) {
            case MEAN -> mean;
            case BEST -> best;
        };
        return new ScoreOutcome.Scored(result(instrument, score, Map.of(), List.of(), List.of()));
    }

    private static List<String> flags(Instrument instrument, Answers answers, ItemValues values) {
        List<String> flags = new ArrayList<>();
        boolean summed = instrument.scoring().rule() instanceof ScoringRule.Sum
                || instrument.scoring().rule() instanceof ScoringRule.Mean;
        if (summed && !values.unanswered().isEmpty()) {
            flags.add("imputed:" + values.unanswered().size());
        }
        values.untestable().forEach(item -> flags.add("untestable:" + item));
        SafetyAnswers.in(instrument, answers).forEach(item -> flags.add("safety:" + item));
        return flags;
    }

    private static ScoreResult result(
            Instrument instrument,
            double score,
            Map<String, Double> subscores,
            List<String> flags,
            List<String> rules) {
        List<String> applied = new ArrayList<>(rules);
        if (!instrument.scoring().plausible().holds(score)) {
            applied.add("implausible");
        }
        return new ScoreResult(
                instrument.id(),
                score,
                instrument.scoring().displayDecimals(),
                instrument.bandOf(score),
                subscores,
                flags,
                applied,
                extreme(instrument, score));
    }

    private static Optional<ScoreResult.Extreme> extreme(Instrument instrument, double score) {
        if (score == instrument.bestScore()) {
            return Optional.of(ScoreResult.Extreme.AT_BEST_SCORE);
        }
        return score == instrument.worstScore() ? Optional.of(ScoreResult.Extreme.AT_WORST_SCORE) : Optional.empty();
    }

    private static ScoreOutcome refused(Instrument instrument, Reason reason, List<String> fields) {
        return new ScoreOutcome.Refused(List.of(new Refusal(reason, fields, AnswerCheck.message(reason, instrument))));
    }
}
