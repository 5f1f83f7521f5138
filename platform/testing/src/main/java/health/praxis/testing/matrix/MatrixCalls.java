package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.testing.matrix.MatrixRequests.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls operations as the callers of the matrix. Bodies are generated from the OpenAPI document, with what
 * {@code access-matrix-bodies.json} states by operation merged in.
 */
final class MatrixCalls {

    private static final String BODIES = "access-matrix-bodies.json";
    private static final int LONGEST_TOLD = 160;

    private final MatrixRequests requests;
    private final SampleBody samples;
    private final JsonNode stated = stated();

    MatrixCalls(MatrixRequests requests, SampleBody samples) {
        this.requests = requests;
        this.samples = samples;
    }

    private static JsonNode stated() {
        var json = new ObjectMapper();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(BODIES)) {
            return in == null ? json.createObjectNode() : json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends one operation about a record; a change has {@code more} as headers. */
    Answer send(
            ApiOperation operation,
            String query,
            MatrixCaller caller,
            MatrixRecord record,
            String tenant,
            Map<String, String> more) {
        var headers = new HashMap<>(caller.headers());
        if (!caller.isAnonymous()) {
            headers.put("Authorization", "Bearer " + caller.token(tenant));
        }
        if (!operation.isRead()) {
            headers.putAll(more);
        }
        operation.mediaType().ifPresent(type -> headers.put("Content-Type", type));
        String path = operation.pathTo(record) + (query.isEmpty() ? "" : "?" + record.filledIn(query));
        return requests.send(operation.method(), path, headers, body(operation, record));
    }

    private Optional<String> body(ApiOperation operation, MatrixRecord record) {
        if (operation.mediaType().isEmpty()) {
            return Optional.empty();
        }
        var body = SampleBody.with(samples.of(operation.schema()), stated.path(operation.id()));
        return Optional.of(record.filledIn(body.isTextual() ? body.textValue() : body.toString()));
    }

    /** Reads a path. */
    Answer get(String path, MatrixCaller caller, String tenant, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + caller.token(tenant));
        return requests.send("GET", path, headers, Optional.empty());
    }

    static void expect(String about, int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(about + ": " + status + " but " + told(answer));
        }
    }

    /** An answer in the words of a report. */
    static String told(Answer answer) {
        String text = answer.text();
        return answer.status() + " " + (text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "...");
    }
}
