package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.instrument.Subscore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The sums, means and quotients behind the scores. */
final class Arithmetic {

    private Arithmetic() {}

    /**
     * The unrounded score of answers that were found sufficient; empty when only a scale beside the score was given,
     * which happens for {@link ScoringRule.LinearTransform} alone.
     */
    static OptionalDouble score(Instrument instrument, ItemValues values) {
        return switch (instrument.scoring().rule()) {
            case ScoringRule.Sum() -> OptionalDouble.of(sum(instrument, values));
            case ScoringRule.Mean() ->
                OptionalDouble.of(values.sum() / values.values().size());
            case ScoringRule.Single(), ScoringRule.RaschSoftware() -> first(instrument, values);
            case ScoringRule.Quotient(String numerator, String denominator) ->
                OptionalDouble.of(
                        values.values().get(numerator) / values.values().get(denominator));
            case ScoringRule.CappedPercent(String numerator, String denominator) ->
                OptionalDouble.of(Math.min(
                        100,
                        100 * values.values().get(numerator) / values.values().get(denominator)));
            case ScoringRule.Motricity() ->
                OptionalDouble.of(subscores(instrument, values).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
            case ScoringRule.LinearTransform() -> {
                OptionalDouble total = first(instrument, values);
                yield total.isPresent()
                        ? total
                        : transformed(instrument, values, instrument.subscores().getFirst());
            }
            case ScoringRule.GasTScore _ -> throw new IllegalStateException("Scored from goals");
        };
    }

    /** The subscores whose items were all answered. */
    static Map<String, Double> subscores(Instrument instrument, ItemValues values) {
        Map<String, Double> subscores = new LinkedHashMap<>();
        for (Subscore subscore : instrument.subscores()) {
            List<String> items = subscore.items();
            if (items.isEmpty() || !values.values().keySet().containsAll(items)) {
                continue;
            }
            double value = switch (subscore.rule()) {
                case SUM, SINGLE -> values.sum(items);
                case SUM_PLUS_1 -> values.sum(items) + 1;
                case LINEAR_TRANSFORM ->
                    transformed(instrument, values, subscore).orElseThrow();
            };
            subscores.put(subscore.id(), value);
        }
        return subscores;
    }

    private static double sum(Instrument instrument, ItemValues values) {
        int answered = values.values().size();
        int all = instrument.items().size();
        return answered == all ? values.sum() : Math.floor(values.sum() * all / answered + 0.5);
    }

    private static OptionalDouble first(Instrument instrument, ItemValues values) {
        Double value = values.values().get(instrument.items().getFirst().id());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalDouble transformed(Instrument instrument, ItemValues values, Subscore subscore) {
        Item raw = instrument.item(subscore.items().getFirst()).orElseThrow();
        Double value = values.values().get(raw.id());
        return value == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (value - raw.min()) / (raw.max() - raw.min()));
    }
}
