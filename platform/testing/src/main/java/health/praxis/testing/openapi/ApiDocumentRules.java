package health.praxis.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the document of the service under test and names everything that is missing from it or not so. */
public final class ApiDocumentRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> FOR_EVERYBODY = Set.of("400", "401", "403", "500", "503");
    private static final String STORES_NOTHING = "x-stores-nothing";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final DescribedAnswers described;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiDocumentRules(JsonNode document) {
        this.document = document;
        this.described = new DescribedAnswers(document);
    }

    /** The document as the service under test publishes it. */
    public static JsonNode published() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the document is not JSON", e);
        }
    }

    /**
     * Fails with everything that is wrong.
     *
     * @param rootPackage of the classes that the document describes
     * @return the number of operations
     */
    public static int check(String rootPackage) {
        var rules = new ApiDocumentRules(published());
        rules.checkOperations();
        rules.checkReferences(rules.document, "");
        rules.broken.addAll(new DescribedRecords(rules.document).faults(rootPackage));
        if (!rules.broken.isEmpty()) {
            throw new AssertionError(String.join("\n", rules.broken));
        }
        return rules.ids.size();
    }

    private void checkOperations() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> check(operation.getKey(), path.getKey(), operation.getValue())));
    }

    private void check(String verb, String path, JsonNode operation) {
        String id = operation.path("operationId").asText();
        String about = verb + " " + path + ": ";
        require(ids.add(id) && !id.isEmpty(), about + "its id is missing or taken");
        require(!operation.path("summary").asText().isBlank(), about + "no summary");
        require(operation.path("tags").size() == 1, about + "not one tag");
        operation
                .path("tags")
                .forEach(tag -> require(
                        stream(document.path("tags"))
                                .anyMatch(known -> known.path("name").equals(tag)),
                        about + "tag " + tag + " is not in the list of tags"));
        require(operation.path("security").size() == 1, about + "no security");
        operation
                .path("security")
                .forEach(security -> security.fieldNames()
                        .forEachRemaining(scheme -> require(
                                document.at("/components/securitySchemes").has(scheme),
                                about + "security scheme " + scheme + " is not described")));
        checkAnswers(about, verb, operation);
        checkParameters(about, verb, path, operation);
    }

    private void checkAnswers(String about, String verb, JsonNode operation) {
        var answers = operation.path("responses");
        var successes = answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .toList();
        require(successes.size() == 1, about + "not one success but " + successes.size());
        successes.forEach(success -> {
            var content = success.getValue().path("content");
            require(!content.isEmpty(), about + "a success without content");
            content.forEach(media -> require(!media.path("schema").isEmpty(), about + "a success without a schema"));
            if (success.getKey().equals("201")) {
                require(success.getValue().path("headers").has("Location"), about + "201 without Location");
                require(verb.equals("post"), about + "201 to " + verb);
            }
        });
        for (String status : FOR_EVERYBODY) {
            require(answers.has(status), about + "no " + status);
        }
        answers.properties().stream()
                .filter(answer ->
                        answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
                .forEach(answer -> require(
                        resolved(answer.getValue())
                                .path("content")
                                .path(PROBLEM)
                                .path("schema")
                                .path("$ref")
                                .asText()
                                .equals("#/components/schemas/Problem"),
                        about + answer.getKey() + " is no problem document"));
        if (operation.has("requestBody")) {
            for (String status : List.of("413", "415", "422")) {
                require(answers.has(status), about + "a body but no " + status);
            }
            operation.at("/requestBody/content").forEach(media -> {
                require(!media.path("schema").isEmpty(), about + "a body without a schema");
                checkExample(about, media);
            });
        }
    }

    private void checkExample(String about, JsonNode media) {
        if (media.at("/schema/format").asText().equals("binary")) {
            return;
        }
        require(media.has("example") != media.has("examples"), about + "a body without an example");
        Stream.concat(
                        Stream.ofNullable(media.get("example")),
                        stream(media.path("examples")).map(example -> example.path("value")))
                .forEach(example -> described
                        .fault(media.path("schema"), example)
                        .ifPresent(fault -> broken.add(about + "an example is not as described: " + fault)));
    }

    private void checkParameters(String about, String verb, String path, JsonNode operation) {
        var headers = stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .collect(Collectors.toMap(parameter -> parameter.path("name").asText(), parameter -> parameter));
        var answers = operation.path("responses");
        boolean stores = verb.equals("post") && !operation.path(STORES_NOTHING).asBoolean();
        require(stores == headers.containsKey("Idempotency-Key"), about + "keys are for a POST that stores something");
        if (Set.of("put", "patch", "delete").contains(verb)) {
            require(headers.containsKey("If-Match"), about + "changes without If-Match");
        }
        if (headers.containsKey("If-Match")) {
            require(answers.has("412") && answers.has("428"), about + "If-Match without 412 and 428");
            require(hasHeader(answers, "ETag"), about + "If-Match but no ETag in the answer");
        }
        require(
                answers.has("304") == headers.containsKey("If-None-Match"),
                about + "304 and If-None-Match do not go together");
        if (headers.containsKey("If-None-Match")) {
            require(hasHeader(answers, "ETag"), about + "If-None-Match but no ETag in the answer");
        }
        var query = stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
        require(
                query.contains("limit") == query.contains("cursor")
                        && query.contains("limit") == hasHeader(answers, "Link"),
                about + "limit, cursor and Link do not go together");
        stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .forEach(parameter -> require(
                        parameter.has("description") || says(parameter.path("schema")),
                        about + "nothing says what " + parameter.path("name").asText() + " takes"));
        if (path.contains("{")) {
            require(answers.has("404"), about + "a path with an id but no 404");
        }
    }

    /** Whether it is more than any text. */
    private boolean says(JsonNode schema) {
        var resolved = resolved(schema);
        return !resolved.path("type").asText().equals("string") || resolved.has("enum") || resolved.has("format");
    }

    private static boolean hasHeader(JsonNode answers, String header) {
        return answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .allMatch(answer -> answer.getValue().path("headers").has(header));
    }

    private void checkReferences(JsonNode node, String place) {
        if (node.path("$ref").isTextual()) {
            String reference = node.path("$ref").textValue();
            require(
                    reference.startsWith("#/")
                            && !document.at(reference.substring(1)).isMissingNode(),
                    place + ": nothing is at " + reference);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> checkReferences(field.getValue(), place + "/" + field.getKey()));
        } else {
            node.forEach(item -> checkReferences(item, place));
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
