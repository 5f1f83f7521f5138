package health.praxis.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares what a service answers with what its document says it answers. */
public final class DescribedAnswers {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode document;
    private final JsonNode components;

    /** @param document as the service publishes it */
    public DescribedAnswers(JsonNode document) {
        this.document = document;
        this.components = closed(document.path("components").deepCopy());
    }

    /**
     * What in an answer is not as described.
     *
     * @param verb HTTP method in upper case
     * @param path with parameters in braces
     * @param body as JSON
     */
    public Optional<String> fault(String verb, String path, int status, JsonNode body) {
        var answers = document.path("paths")
                .path(path)
                .path(verb.toLowerCase(Locale.ROOT))
                .path("responses");
        var described = answers.path(Integer.toString(status));
        if (described.isMissingNode()) {
            return Optional.of("status " + status + " is not described");
        }
        String media = status < 400 ? "application/json" : "application/problem+json";
        var schema = resolved(described).path("content").path(media).path("schema");
        if (schema.isMissingNode()) {
            return Optional.empty();
        }
        return fault(schema, body);
    }

    /** What in a value is not as a schema of the document says. */
    Optional<String> fault(JsonNode schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema.toString(), text -> schema(schema))
                .validate(withoutNulls(value.deepCopy()))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .findFirst();
    }

    /** A field without a value may be null or absent, and the document says so once for all. */
    private static JsonNode withoutNulls(JsonNode node) {
        node.forEach(DescribedAnswers::withoutNulls);
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        return node;
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    /** What a schema does not name must not be there: in the document this is left open for later versions. */
    private static JsonNode closed(JsonNode node) {
        node.forEach(DescribedAnswers::closed);
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && schema.path("type").asText().equals("object")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return node;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }
}
