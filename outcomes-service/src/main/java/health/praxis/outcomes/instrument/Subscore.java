package health.praxis.outcomes.instrument;

import java.util.List;

/**
 * A part of the instrument that is reported apart.
 *
 * @param items ids of the items it is made of; empty when the catalogue does not hold them
 */
public record Subscore(
        String id, String name, double min, double max, SubscoreRule rule, Direction direction, List<String> items) {

    public Subscore {
        items = List.copyOf(items);
    }
}
