package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One operation as the service's OpenAPI document describes it.
 *
 * @param id operation id
 * @param method HTTP method in upper case
 * @param path path with parameters in braces
 * @param roles declared roles
 * @param mediaType of the request body, if there is one
 * @param schema of the request body, if there is one
 */
record ApiOperation(
        String id, String method, String path, Set<String> roles, Optional<String> mediaType, JsonNode schema) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");
    private static final Pattern PARAMETER = Pattern.compile("([^/{}]+)/\\{[^/{}]+}");

    static List<ApiOperation> of(JsonNode document) {
        var operations = new ArrayList<ApiOperation>();
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(of(path.getKey(), entry.getKey(), entry.getValue()))));
        return List.copyOf(operations);
    }

    private static ApiOperation of(String path, String method, JsonNode operation) {
        var roles = new HashSet<String>();
        operation
                .path("security")
                .forEach(requirement ->
                        requirement.forEach(scheme -> scheme.forEach(role -> roles.add(role.textValue()))));
        var content = operation.at("/requestBody/content").properties().stream().findFirst();
        return new ApiOperation(
                operation.path("operationId").asText(method + " " + path),
                method.toUpperCase(Locale.ROOT),
                path,
                Set.copyOf(roles),
                content.map(java.util.Map.Entry::getKey),
                content.map(entry -> entry.getValue().path("schema"))
                        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance));
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The path with the things of a record; the segment before a parameter says which thing is meant. */
    String pathTo(MatrixRecord record) {
        return PARAMETER.matcher(path).replaceAll(parameter -> {
            String thing = record.things().get(parameter.group(1));
            if (thing == null) {
                throw new AssertionError(id + ": the record of the test has no " + parameter.group(1));
            }
            return parameter.group(1) + "/" + thing;
        });
    }

    /** The thing that the last parameter names, whose version a change must state; or what it is versioned with. */
    Optional<String> changedThing(MatrixRecord record) {
        var parameter = PARAMETER.matcher(path);
        return parameter
                .results()
                .map(result -> record.versioned(result.group(1)))
                .reduce((first, last) -> last);
    }
}
