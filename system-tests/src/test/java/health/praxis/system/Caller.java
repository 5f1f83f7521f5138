package health.praxis.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A demo user who comes through the gateway. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String token;

    Caller(RunningSystem system, String user) {
        this.gateway = system.gateway();
        String form = "grant_type=password&client_id=praxis-demo&password=praxis&username=" + user.replace("@", "%40");
        this.token = send(HttpRequest.newBuilder(system.tokens())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .body()
                .path("access_token")
                .asText();
    }

    record Answer(int status, JsonNode body) {}

    String token() {
        return token;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token));
    }

    /** Sends a body; a key makes a second attempt the same request. */
    Answer post(String path, String contentType, String key, byte[] body) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
