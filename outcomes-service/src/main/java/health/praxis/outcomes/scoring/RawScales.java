package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Subscore;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scales of an instrument that are stretched to 0-100 from raw values, each by itself. The bands are those of the scale
 * that stands for the score; a score of another scale has none.
 */
public final class RawScales {

    private RawScales() {}

    /** @param answers raw values by item id; with values of several scales, the first scale is the score */
    public static ScoreOutcome score(Instrument instrument, Answers answers) {
        ScoreOutcome outcome = Scorer.score(instrument, new Recording.Items(answers));
        ItemValues values = ItemValues.of(instrument, answers);
        Optional<Subscore> only = instrument.subscores().stream()
                .filter(scale -> scale.items().stream().anyMatch(values.values()::containsKey))
                .findFirst();
        boolean sound = AnswerCheck.check(instrument, answers).isEmpty();
        if (outcome instanceof Scored || !sound || only.isEmpty()) {
            return outcome;
        }
        Map<String, Double> scores = Arithmetic.subscores(instrument, values);
        return new Scored(new ScoreResult(
                instrument.id(),
                scores.get(only.get().id()),
                instrument.scoring().displayDecimals(),
                Optional.empty(),
                scores,
                List.of(),
                List.of(),
                Optional.empty()));
    }
}
