package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which series a score belongs to.
 *
 * @param circumstances none for an entry that was written before they were
 */
record SeriesKey(String instrument, Map<String, String> circumstances) {

    private static final String SERIES = "series";

    static SeriesKey of(JsonNode detail) {
        Map<String, String> circumstances = new TreeMap<>();
        detail.path(SERIES)
                .properties()
                .forEach(
                        each -> circumstances.put(each.getKey(), each.getValue().textValue()));
        return new SeriesKey(detail.path("instrument").textValue(), circumstances);
    }

    /** What is told of a score or its thresholds where the series stands above it already; null of nothing. */
    static JsonNode without(JsonNode detail) {
        if (detail == null) {
            return null;
        }
        ObjectNode own = detail.deepCopy();
        own.remove(SERIES);
        return own;
    }

    /** In words; null for the only series of an instrument when it says nothing of circumstances. */
    String label(Collection<SeriesKey> all) {
        if (!circumstances.isEmpty()) {
            return Parting.words(circumstances);
        }
        boolean alone = all.stream().noneMatch(other -> other.instrument().equals(instrument) && !other.equals(this));
        return alone ? null : "not stated";
    }
}
