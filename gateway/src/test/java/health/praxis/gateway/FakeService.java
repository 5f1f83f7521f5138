package health.praxis.gateway;

import health.praxis.platform.refusal.HandoverKey;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A service that does what the last segment of the path says, and answers for the patients of {@link FakePatient}. */
final class FakeService implements Handler<HttpServerRequest> {

    private static final Map<String, String> NOUNS = Map.of(
            "patient-service", "patients",
            "therapy-plan-service", "goals",
            "session-service", "sessions",
            "outcomes-service", "assessments");
    private static final Buffer MEBIBYTE = Buffer.buffer(new byte[1 << 20]);

    /** What all processes of the product share. */
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final Queue<JsonObject> HANDED_OVER = new ConcurrentLinkedQueue<>();
    /** What every service answers to a message as if another had signed it; 0 when it believes it. */
    private static final AtomicInteger TO_A_STRANGER = new AtomicInteger();

    private static final Set<String> DEAF = ConcurrentHashMap.newKeySet();

    private final String name;
    private final AtomicReference<HttpServerRequest> held = new AtomicReference<>();
    private final AtomicInteger resets = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger flooded = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();

    FakeService(String name) {
        this.name = name;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/api/")) {
            asked.incrementAndGet();
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "echo" -> echo(request);
            case "swallow" -> swallow(request);
            case "held" -> {
                request.pause();
                held.set(request);
                swallow(request);
                request.pause();
            }
            case "release" -> {
                held.get().resume();
                request.response().setStatusCode(204).end();
            }
            case "flood" -> flood(request, 0);
            case "silent" -> {
                request.response().exceptionHandler(gone -> abandoned.incrementAndGet());
                request.handler(ignored -> {});
            }
            case "counts" -> request.response().end(counts().toBuffer());
            case "reset" -> request.connection().close();
            case "reset-at-first" -> {
                if (resets.getAndIncrement() % 2 == 0) {
                    request.connection().close();
                } else {
                    echo(request);
                }
            }
            case "broken-before-first-byte" ->
                request.response()
                        .putHeader("ETag", "\"1\"")
                        .setChunked(true)
                        .write(Buffer.buffer())
                        .onComplete(sent -> request.connection().close());
            case "head-first" -> {
                request.response().putHeader("ETag", "\"1\"").setChunked(true).write(Buffer.buffer());
                request.handler(unread -> {});
            }
            case "broken-after-first-byte" ->
                request.response()
                        .setChunked(true)
                        .write(MEBIBYTE)
                        .onComplete(sent -> request.connection().close());
            case "refused-requests" -> takeDown(request);
            case "handed-over" -> request.response().end(new JsonArray(List.copyOf(HANDED_OVER)).toBuffer());
            case "deaf" -> {
                DEAF.addAll(List.of(request.getParam("services").split(",")));
                request.response().setStatusCode(204).end();
            }
            case "stranger" -> {
                TO_A_STRANGER.set(Integer.parseInt(request.getParam("answer")));
                request.response().setStatusCode(204).end();
            }
            case "hearing" -> {
                TO_A_STRANGER.set(0);
                DEAF.clear();
                request.response().setStatusCode(204).end();
            }
            case "no-content" -> request.response().setStatusCode(204).end();
            case "not-modified" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "early" ->
                request.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"urn:praxis:problem:rule-refused\"}");
            case "created" -> created(request);
            case "openapi" -> request.response().end(document().toBuffer());
            case "read-only" ->
                request.response()
                        .setStatusCode(405)
                        .putHeader("Allow", "GET")
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"urn:praxis:problem:method-not-allowed\",\"status\":405}");
            default -> FakePatient.answer(request);
        }
    }

    /** As a service does that has a database: takes what is signed, or answers that it cannot now. */
    private void takeDown(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (TO_A_STRANGER.get() != 0) {
                request.response().setStatusCode(TO_A_STRANGER.get()).end();
                return;
            }
            String signature = request.getHeader(HandoverKey.SIGNATURE);
            if (DEAF.contains(name)
                    || signature == null
                    || !HandoverKey.derivedFrom(KEY).signed(body.getBytes(), signature)) {
                request.response().setStatusCode(503).end();
                return;
            }
            body.toJsonObject().getJsonArray("refusals").stream()
                    .map(JsonObject.class::cast)
                    .forEach(refusal -> HANDED_OVER.add(refusal.put("keeper", name)));
            request.response().setStatusCode(204).end();
        });
    }

    /** One operation and one component that every service has, and one of each that only this one has. */
    private JsonObject document() {
        String noun = NOUNS.get(name);
        var paths = new JsonObject()
                .put("/api/v1/" + noun, path("list-" + noun))
                .put("/api/v1/" + noun + "/{id}", path("get-one"))
                .put("/api/v1/audit/{service}/entries", path("list-audit-entries"))
                .put("/api/v1/unrouted-" + noun, path("unrouted-" + noun));
        var schemas = new JsonObject()
                .put("Problem", new JsonObject().put("type", "object"))
                .put("Dose", new JsonObject().put("description", name))
                .put("Week", new JsonObject().put("$ref", "#/components/schemas/Dose"))
                .put("Alike", new JsonObject().put("type", "string"));
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("tags", new JsonArray().add(new JsonObject().put("name", noun)))
                .put("paths", paths)
                .put("components", new JsonObject().put("schemas", schemas));
    }

    private static JsonObject path(String id) {
        var schema = new JsonObject().put("$ref", "#/components/schemas/Week");
        var content = new JsonObject().put("application/json", new JsonObject().put("schema", schema));
        var ok = new JsonObject().put("description", "ok").put("content", content);
        return new JsonObject()
                .put("get", new JsonObject().put("operationId", id).put("responses", new JsonObject().put("200", ok)));
    }

    private JsonObject counts() {
        return new JsonObject()
                .put("asked", asked.get())
                .put("abandoned", abandoned.get())
                .put("flooded", flooded.get());
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(header))));
            var seen = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("body", body.toString())
                    .toBuffer();
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Length", Integer.toString(seen.length()))
                    .putHeader("ETag", "\"3\"")
                    .end(seen);
        });
    }

    private static void swallow(HttpServerRequest request) {
        MessageDigest digest = sha256();
        long[] received = new long[1];
        request.handler(chunk -> {
            digest.update(chunk.getBytes());
            received[0] += chunk.length();
        });
        request.endHandler(end -> request.response()
                .end(new JsonObject()
                        .put("received", received[0])
                        .put("sha256", HexFormat.of().formatHex(digest.digest()))
                        .toBuffer()));
    }

    private void flood(HttpServerRequest request, int sent) {
        var response = request.response();
        if (sent == 0) {
            response.setChunked(true);
        }
        if (sent == Integer.parseInt(request.getParam("mebibytes"))) {
            response.end();
            return;
        }
        response.write(MEBIBYTE).onSuccess(written -> {
            flooded.incrementAndGet();
            flood(request, sent + 1);
        });
    }

    private void created(HttpServerRequest request) {
        request.response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/goals/1")
                .putHeader("Link", "</api/v1/goals?cursor=x>; rel=\"next\"")
                .putHeader("X-Request-Id", "of-the-service")
                .putHeader("Connection", "keep-alive, X-Hop")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("X-Hop", "1")
                .end();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
