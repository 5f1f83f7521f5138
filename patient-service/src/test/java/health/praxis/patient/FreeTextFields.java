package health.praxis.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The fields of request bodies that take any words, as the service's own OpenAPI document tells them. */
final class FreeTextFields {

    /** What {@code @NotBlank} becomes: it keeps no word out. */
    private static final String NOT_BLANK = "\\S";

    private final JsonNode document;
    private final Set<String> fields = new TreeSet<>();

    private FreeTextFields(JsonNode document) {
        this.document = document;
    }

    /** Each as method, path template and place in the body, like {@code post /api/v1/things /name}. */
    static Collection<String> of(JsonNode document) {
        var found = new FreeTextFields(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("requestBody")
                                .path("content")
                                .forEach(content -> found.walk(
                                        content.path("schema"),
                                        operation.getKey() + " " + path.getKey() + " ",
                                        Set.of()))));
        return found.fields;
    }

    private void walk(JsonNode schema, String place, Set<String> within) {
        if (schema.isMissingNode()) {
            return;
        }
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").textValue();
            if (!within.contains(reference)) {
                var deeper = new HashSet<>(within);
                deeper.add(reference);
                walk(document.at(reference.substring(1)), place, deeper);
            }
            return;
        }
        if (isFreeText(schema)) {
            fields.add(place);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(property.getValue(), place + "/" + property.getKey(), within));
        for (String nested : Set.of("items", "additionalProperties")) {
            walk(schema.path(nested), place, within);
        }
        for (String choice : Set.of("allOf", "anyOf", "oneOf")) {
            schema.path(choice).forEach(each -> walk(each, place, within));
        }
    }

    private static boolean isFreeText(JsonNode schema) {
        var type = schema.path("type");
        boolean string = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .anyMatch(each -> each.asText().equals("string"))
                : type.asText().equals("string");
        boolean closed = schema.has("format")
                || schema.has("enum")
                || schema.has("const")
                || !schema.path("pattern").asText(NOT_BLANK).equals(NOT_BLANK);
        return string && !closed;
    }
}
