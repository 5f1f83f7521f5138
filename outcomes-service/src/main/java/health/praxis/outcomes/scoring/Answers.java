package health.praxis.outcomes.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was recorded for the items of an instrument, by item id, in the order it was given. */
public record Answers(Map<String, Answer> byItem) {

    private static final Set<String> SIDES = Set.of("right", "left");

    /** A grade of spasticity is kept as a number: 1+ as 1.5 (Bohannon and Smith 1987, as the catalogue stores it). */
    private static final String GRADE = "grade";

    private static final String ONE_PLUS = "1+";
    private static final double ONE_PLUS_AS_STORED = 1.5;

    public Answers {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    /**
     * Reads answers from a JSON object: a number; {@code {"right": n, "left": n}}; {@code "UN"} for untestable;
     * {@code null} or {@code "NT"} for an item that was not tested; {@code "1+"} for a grade.
     */
    public static Answers from(JsonNode items) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        items.properties().forEach(entry -> answers.put(entry.getKey(), answer(entry.getKey(), entry.getValue())));
        return new Answers(answers);
    }

    private static Answer answer(String itemId, JsonNode node) {
        if (node.isNumber()) {
            return new Answer.Value(node.doubleValue());
        }
        if (node.isNull() || node.asText().equals("NT")) {
            return new Answer.Unanswered();
        }
        if (itemId.equals(GRADE) && node.asText().equals(ONE_PLUS)) {
            return new Answer.Value(ONE_PLUS_AS_STORED);
        }
        if (node.asText().equals("UN")) {
            return new Answer.Untestable();
        }
        return node.isObject() && !node.isEmpty() ? sides(node) : new Answer.Unreadable();
    }

    /** Both sides; an item of which one side was not tested was not answered. */
    private static Answer sides(JsonNode node) {
        JsonNode right = node.path("right");
        JsonNode left = node.path("left");
        if (right.isNumber() && left.isNumber() && node.size() == 2) {
            return new Answer.BothSides(right.doubleValue(), left.doubleValue());
        }
        boolean readable = node.properties().stream()
                .allMatch(side -> SIDES.contains(side.getKey())
                        && (side.getValue().isNumber() || side.getValue().isNull()));
        return readable ? new Answer.Unanswered() : new Answer.Unreadable();
    }

    public Answer of(String itemId) {
        return byItem.getOrDefault(itemId, new Answer.Unanswered());
    }

    /** These answers with one of them replaced. */
    Answers with(String itemId, double value) {
        Map<String, Answer> changed = new LinkedHashMap<>(byItem);
        changed.put(itemId, new Answer.Value(value));
        return new Answers(changed);
    }
}
