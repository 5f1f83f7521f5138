package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checked answers as numbers, in the order of the instrument.
 *
 * @param values of the answered items, an untestable one as 0
 * @param unanswered ids of items without an answer
 * @param untestable ids of items recorded as untestable
 */
record ItemValues(Map<String, Double> values, List<String> unanswered, List<String> untestable) {

    static ItemValues of(Instrument instrument, Answers answers) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> unanswered = new ArrayList<>();
        List<String> untestable = new ArrayList<>();
        for (Item item : instrument.items()) {
            switch (answers.of(item.id())) {
                case Answer.Value(double value) -> values.put(item.id(), value);
                case Answer.BothSides(double right, double left) ->
                    values.put(
                            item.id(),
                            switch (item.sides()) {
                                case MEAN_OF_BOTH -> (right + left) / 2;
                                case LOWER_OF_BOTH -> Math.min(right, left);
                                case ONE -> throw new IllegalStateException("Checked before");
                            });
                case Answer.Untestable() -> {
                    values.put(item.id(), 0.0);
                    untestable.add(item.id());
                }
                case Answer.Unanswered(), Answer.Unreadable() -> unanswered.add(item.id());
            }
        }
        return new ItemValues(values, unanswered, untestable);
    }

    double sum() {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double sum(List<String> items) {
        return items.stream().mapToDouble(values::get).sum();
    }
}
