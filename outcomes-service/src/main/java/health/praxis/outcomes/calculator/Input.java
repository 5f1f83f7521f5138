package health.praxis.outcomes.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * An object of the request body. What has not the documented shape is refused as malformed; a field that is null counts as
 * left out.
 *
 * @param at JSON Pointer to the object, empty for the whole body
 */
record Input(JsonNode node, String at) {

    /** No quantity a clinic enters comes near it, and nothing computed from such numbers overflows. */
    private static final double LARGEST = 1e12;

    static Input body(JsonNode body) {
        return object(body, "");
    }

    private static Input object(JsonNode node, String at) {
        if (node == null || !node.isObject()) {
            throw malformed(at, "wrong-type", "must be an object");
        }
        return new Input(node, at);
    }

    static String pointer(String at, String field) {
        return at + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    String pointer(String field) {
        return pointer(at, field);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Refuses every field but these. */
    void allows(Collection<String> fields) {
        List<Violation> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                unknown.add(Violation.at(pointer(name), "unknown-field", "there is no field of this name here"));
            }
        });
        if (!unknown.isEmpty()) {
            throw new MalformedRequest("The JSON does not have the documented shape.", unknown);
        }
    }

    Input object(String field) {
        return object(node.get(field), pointer(field));
    }

    List<Input> objects(String field) {
        List<Input> objects = new ArrayList<>();
        for (JsonNode each : list(field)) {
            objects.add(object(each, pointer(field) + "/" + objects.size()));
        }
        return objects;
    }

    /** A number as it was sent, however large. */
    double number(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw malformed(pointer(field), "not-null", "is needed");
        }
        if (!value.isNumber()) {
            throw malformed(pointer(field), "wrong-type", "must be a number");
        }
        return value.doubleValue();
    }

    /**
     * A number within limits, both inclusive.
     *
     * @throws CalculationRefused when it lies outside
     */
    double number(String field, double least, double most) {
        double value = number(field);
        if (!(value >= least && value <= Math.min(most, LARGEST))) {
            String message = most < LARGEST
                    ? "This lies from %s to %s.".formatted(least, most)
                    : "This is %s or more.".formatted(least);
            throw CalculationRefused.of(Refusal.Reason.OUT_OF_RANGE, field, message);
        }
        return value;
    }

    double number(String field, double least, double most, double otherwise) {
        return has(field) ? number(field, least, most) : otherwise;
    }

    /** A number of either sign. */
    double signed(String field) {
        return number(field, -LARGEST, LARGEST);
    }

    /** A number above zero. */
    double positive(String field) {
        return number(field, Double.MIN_VALUE, LARGEST);
    }

    /** Numbers, some of which may be left out. */
    List<OptionalDouble> numbers(String field) {
        List<OptionalDouble> numbers = new ArrayList<>();
        for (JsonNode each : list(field)) {
            if (!each.isNumber() && !each.isNull()) {
                throw malformed(pointer(field) + "/" + numbers.size(), "wrong-type", "must be a number or null");
            }
            numbers.add(each.isNull() ? OptionalDouble.empty() : OptionalDouble.of(each.doubleValue()));
        }
        return numbers;
    }

    String text(String field) {
        if (!node.path(field).isTextual()) {
            throw malformed(pointer(field), "wrong-type", "must be a string");
        }
        return node.get(field).textValue();
    }

    /** A value by its key. */
    <E extends Enum<E> & Keyed> Optional<E> key(String field, Class<E> type) {
        if (!has(field)) {
            return Optional.empty();
        }
        String keys = Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
        return Optional.of(Keyed.find(type, text(field))
                .orElseThrow(() -> malformed(pointer(field), "unknown-value", "must be one of " + keys)));
    }

    private JsonNode list(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            throw malformed(pointer(field), "wrong-type", "must be a list");
        }
        return list;
    }

    static MalformedRequest malformed(String pointer, String code, String message) {
        return new MalformedRequest(
                "The JSON does not have the documented shape.", List.of(Violation.at(pointer, code, message)));
    }
}
