package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Sends requests to the service under test. */
final class MatrixRequests {

    private static final int AWAY = 503;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param status HTTP status
     * @param body as JSON, an empty object when it is none
     * @param text as it came
     * @param headers by name
     */
    record Answer(int status, JsonNode body, String text, java.net.http.HttpHeaders headers) {

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** Sends it, again while caregivers are told to wait until the service has shown that it reads access facts. */
    Answer send(String method, String pathAndQuery, Map<String, String> headers, Optional<String> body) {
        var first = once(method, pathAndQuery, headers, body);
        if (first.status() != AWAY) {
            return first;
        }
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> once(method, pathAndQuery, headers, body), answer -> answer.status() != AWAY);
    }

    private Answer once(String method, String pathAndQuery, Map<String, String> headers, Optional<String> body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + pathAndQuery))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), SampleBody.read(json, response.body()), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The service's own description. */
    JsonNode openApi() {
        return send("GET", "/q/openapi?format=json", Map.of("Accept", "application/json"), Optional.empty())
                .body();
    }
}
