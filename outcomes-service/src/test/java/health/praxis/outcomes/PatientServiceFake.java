package health.praxis.outcomes;

import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** patient-service as far as this service asks it: whether it knows a person. */
public class PatientServiceFake implements QuarkusTestResourceLifecycleManager {

    private static final Set<UUID> PEOPLE = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> UNREACHABLE = ConcurrentHashMap.newKeySet();
    private static final Map<UUID, Crowd> CROWDS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> PURPOSES = new ConcurrentHashMap<>();
    private static final Set<UUID> ASKED = ConcurrentHashMap.newKeySet();

    private Vertx vertx;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(PatientServiceFake::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of(
                "quarkus.rest-client.patient-service.url",
                "http://127.0.0.1:" + server.actualPort(),
                "quarkus.fault-tolerance.\"health.praxis.outcomes.patientcontext.PatientServiceClient/safetyFacts\".timeout.value",
                "60",
                "praxis.coverage.look-every",
                "PT0.5S");
    }

    /** From now on the fake knows this person. */
    public static void knows(UUID patientId) {
        PEOPLE.add(patientId);
    }

    /** Whether anybody has asked about this person, answered or not. */
    public static boolean isAskedAbout(UUID patientId) {
        return ASKED.contains(patientId);
    }

    /** What the last question about the person said it was for, or null. */
    public static String purposeOfAsking(UUID patientId) {
        return PURPOSES.get(patientId);
    }

    /** From now on every question about the person meets a broken connection. */
    public static void breaksConnectionsAbout(UUID patientId) {
        UNREACHABLE.add(patientId);
    }

    /** From now on the fake knows this person, and answers about them once it has been asked this often. */
    public static void knowsOnceAskedBy(int requests, UUID patientId) {
        knows(patientId);
        CROWDS.put(patientId, new Crowd(new AtomicInteger(requests), new CompletableFuture<>()));
    }

    private record Crowd(AtomicInteger missing, CompletableFuture<Void> complete) {

        CompletableFuture<Void> join() {
            if (missing.decrementAndGet() == 0) {
                complete.complete(null);
            }
            return complete;
        }
    }

    private static void answer(HttpServerRequest request) {
        UUID id = UUID.fromString(request.path().replaceAll("^/api/v1/patients/(.*)/safety-facts$", "$1"));
        ASKED.add(id);
        if (request.getHeader("Purpose-Of-Use") != null) {
            PURPOSES.put(id, request.getHeader("Purpose-Of-Use"));
        }
        if (UNREACHABLE.contains(id)) {
            request.connection().close();
            return;
        }
        var response = request.response().putHeader("Content-Type", "application/json");
        if (request.getHeader("Authorization") == null) {
            response.setStatusCode(401).end("{}");
            return;
        }
        boolean known = PEOPLE.contains(id) && !Tokens.isOfEmptyTenant(request.getHeader("Authorization"));
        var crowd = CROWDS.get(id);
        (crowd == null ? CompletableFuture.<Void>completedFuture(null) : crowd.join())
                .thenRun(() -> response.setStatusCode(known ? 200 : 404).end("{\"patientId\":\"" + id + "\"}"));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
