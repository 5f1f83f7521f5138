package health.praxis.outcomes.instrument;

import java.util.List;
import java.util.Optional;

/**
 * One item of an instrument under a neutral label; the wording stays in the manual.
 *
 * @param allowed the only values that may be given; empty when every value from min to max may
 * @param untestable whether "not testable" is an answer of its own
 * @param repeats whether the item is answered once per goal
 */
public record Item(
        String id,
        String label,
        double min,
        double max,
        List<Double> allowed,
        Optional<String> group,
        Sides sides,
        boolean untestable,
        boolean repeats) {

    public Item {
        allowed = List.copyOf(allowed);
        if (min > max) {
            throw new IllegalArgumentException("Item %s starts above its end".formatted(id));
        }
    }

    public boolean spans(double value) {
        return value >= min && value <= max;
    }
}
