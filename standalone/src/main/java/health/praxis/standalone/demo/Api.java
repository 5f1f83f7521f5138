package health.praxis.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The gateway as one user sees it. A request that meets a server that is away is sent again, with the same idempotency
 * key, until it is answered or three minutes have passed.
 */
final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration REQUEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(4);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final URI tokens;
    private final String user;
    private String token;
    private Instant tokenSince = Instant.MIN;

    Api(URI gateway, URI tokens, String user) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.user = user;
    }

    /** An answer of the gateway: any status, with its body as JSON. */
    record Answer(int status, String etag, String link, JsonNode body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The body, when the request succeeded. */
        JsonNode require(String what) {
            if (!isSuccess()) {
                throw new StoryStopped(what + " was answered " + status + ": " + body);
            }
            return body;
        }
    }

    /** The user's account at the identity provider, as tokens say it. */
    String account() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                String claims = token().split("\\.")[1];
                return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                        .path("sub")
                        .asText();
            } catch (IOException away) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new StoryStopped(
                            "The identity provider did not answer for " + PATIENCE.toMinutes() + " minutes.");
                }
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStopped("interrupted");
            }
        }
    }

    Answer get(String path) {
        return send(path, "GET", BodyPublishers.noBody(), "application/json", null, null);
    }

    /** All items of a list, page by page. */
    List<JsonNode> list(String path) {
        var items = new ArrayList<JsonNode>();
        String next = path;
        while (next != null) {
            var page = get(next);
            page.require("GET " + next).path("items").forEach(items::add);
            next = page.link() == null ? null : page.link().replaceFirst("^<(.*)>.*$", "$1");
        }
        return items;
    }

    Answer post(String path, JsonNode body, String key) {
        return post(path, body, key, null);
    }

    Answer post(String path, JsonNode body, String key, String etag) {
        return send(path, "POST", BodyPublishers.ofString(body.toString()), "application/json", key, etag);
    }

    Answer put(String path, JsonNode body, String etag) {
        return send(path, "PUT", BodyPublishers.ofString(body.toString()), "application/json", null, etag);
    }

    /** Posts a file as an EHR sends it; a repeat within this story is the same request. */
    Answer postBundle(String path, byte[] bundle) {
        String key = "demo-import-" + UUID.randomUUID();
        return send(path, "POST", BodyPublishers.ofByteArray(bundle), "application/fhir+json", key, null);
    }

    private Answer send(String path, String method, BodyPublisher body, String contentType, String key, String etag) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = tryOnce(path, method, body, contentType, key, etag);
            if (answer != null && !isPassing(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new StoryStopped(method + " " + path + " was not answered for " + PATIENCE.toMinutes()
                        + " minutes" + (answer == null ? "." : ": " + answer.body()));
            }
            pause();
        }
    }

    private Answer tryOnce(
            String path, String method, BodyPublisher body, String contentType, String key, String etag) {
        try {
            var request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(REQUEST)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", contentType)
                    .method(method, body);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            if (etag != null) {
                request.header("If-Match", etag);
            }
            return read(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted");
        }
    }

    private static Answer read(HttpResponse<byte[]> response) throws IOException {
        var body = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Link").orElse(null),
                body);
    }

    private static boolean isPassing(Answer answer) {
        boolean inProgress =
                answer.status() == 409 && answer.body().path("type").asText().endsWith(":request-in-progress");
        return inProgress || answer.status() == 429 || answer.status() >= 500;
    }

    private String token() throws IOException, InterruptedException {
        if (token == null || tokenSince.plus(TOKEN_IS_FRESH).isBefore(Instant.now())) {
            String form = "grant_type=password&client_id=praxis-demo&username="
                    + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=praxis";
            var request = HttpRequest.newBuilder(tokens)
                    .timeout(REQUEST)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                throw new IOException("the identity provider is away");
            }
            if (response.statusCode() != 200) {
                throw new StoryStopped("The identity provider refused " + user + ": " + response.statusCode());
            }
            token = JSON.readTree(response.body()).path("access_token").asText();
            tokenSince = Instant.now();
        }
        return token;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted");
        }
    }
}
