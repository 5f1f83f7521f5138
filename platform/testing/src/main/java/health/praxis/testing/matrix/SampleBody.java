package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A request body made from its schema: what is required, within its bounds, and nothing else. */
final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000001";

    private final JsonNode document;

    SampleBody(JsonNode document) {
        this.document = document;
    }

    /** A value of the schema. */
    JsonNode of(JsonNode stated) {
        var schema = resolved(stated);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        for (String choice : Set.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return of(firstThatIsNotNull(schema.get(choice)));
            }
        }
        if (schema.has("allOf")) {
            ObjectNode all = JSON.objectNode();
            schema.get("allOf").forEach(part -> {
                if (of(part) instanceof ObjectNode object) {
                    all.setAll(object);
                }
            });
            return all;
        }
        return ofType(type(schema), schema);
    }

    private JsonNode ofType(String type, JsonNode schema) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode((long) Math.ceil(least(schema)));
            case "number" -> JSON.numberNode(least(schema));
            case "boolean" -> JSON.booleanNode(false);
            case "string" -> JSON.textNode(text(schema));
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.textValue(), of(schema.path("properties").path(name.textValue()))));
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        var array = JSON.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private static double least(JsonNode schema) {
        double least = schema.path("minimum").asDouble(1);
        var above = schema.path("exclusiveMinimum");
        if (above.isNumber()) {
            return above.asDouble() + 1;
        }
        double most = schema.path("maximum").asDouble(Double.MAX_VALUE);
        return above.isBoolean() && above.booleanValue() ? least + 1 : Math.min(least, most);
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "uuid" -> SOME_ID;
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T10:00:00Z";
            case "time" -> "10:00:00";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.textValue().equals("null")) {
                    return one.textValue();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "");
    }

    private JsonNode firstThatIsNotNull(JsonNode choices) {
        for (var choice : choices) {
            if (!resolved(choice).path("type").asText("").equals("null")) {
                return choice;
            }
        }
        return choices.get(0);
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.get("$ref").textValue().substring(1)))
                : schema;
    }

    /** What a test states over what was generated: objects merge, null removes, anything else replaces. */
    static JsonNode with(JsonNode generated, JsonNode stated) {
        if (stated.isMissingNode()) {
            return generated;
        }
        if (!(stated instanceof ObjectNode changes) || !(generated instanceof ObjectNode object)) {
            return stated;
        }
        ObjectNode merged = object.deepCopy();
        changes.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(
                        entry.getKey(),
                        merged.has(entry.getKey())
                                ? with(merged.get(entry.getKey()), entry.getValue())
                                : entry.getValue());
            }
        });
        return merged;
    }

    static JsonNode read(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return JSON.objectNode();
        }
    }
}
