package health.praxis.outcomes.assessment;

import health.praxis.outcomes.scoring.Answer;
import health.praxis.outcomes.scoring.Answers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complete result of a patient with what was answered.
 *
 * @param items values by item id, of items that were answered with one number; empty when a total was recorded
 */
public record ItemisedResult(MeasuredResult result, Map<String, Double> items) {

    public ItemisedResult {
        items = Map.copyOf(items);
    }

    static ItemisedResult of(Assessment assessment) {
        Map<String, Double> values = new LinkedHashMap<>();
        assessment
                .items()
                .ifPresent(node -> Answers.from(node).byItem().forEach((id, answer) -> {
                    if (answer instanceof Answer.Value(double value)) {
                        values.put(id, value);
                    }
                }));
        return new ItemisedResult(MeasuredResult.of(assessment), values);
    }
}
