package health.praxis.therapyplan;

import health.praxis.testing.NeighbourServices;
import health.praxis.testing.Tokens;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** patient-service as far as this service asks it: the safety facts of the people a test has put there. */
public class PatientServiceFake extends NeighbourServices {

    private static final Map<UUID, Person> PEOPLE = new ConcurrentHashMap<>();
    private static final Map<UUID, String> TRACES = new ConcurrentHashMap<>();
    private static final Set<UUID> FAILING = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> UNREACHABLE = ConcurrentHashMap.newKeySet();

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of("quarkus.rest-client.patient-service.url", url, "praxis.owners.deadline", "60S");
    }

    /** From now on this is what the fake says of the person. */
    public static void knows(Person person) {
        PEOPLE.put(person.id(), person);
    }

    /** From now on the fake knows nobody of this id. */
    public static void forgets(UUID patientId) {
        PEOPLE.remove(patientId);
    }

    /** From now on every question about the person meets a broken connection. */
    public static void breaksConnectionsAbout(UUID patientId) {
        UNREACHABLE.add(patientId);
    }

    /** From now on every question about the person is answered with 500. */
    public static void failsAbout(UUID patientId) {
        FAILING.add(patientId);
    }

    /** The {@code traceparent} of the last question about the person. */
    public static String traceOf(UUID patientId) {
        return TRACES.get(patientId);
    }

    /** The fake answers about the person again. */
    public static void answersAgainAbout(UUID patientId) {
        FAILING.remove(patientId);
        UNREACHABLE.remove(patientId);
    }

    @Override
    protected void answer(HttpServerRequest request) {
        UUID id = UUID.fromString(request.path().replaceAll("^/api/v1/patients/(.*)/safety-facts$", "$1"));
        if (UNREACHABLE.contains(id)) {
            request.connection().close();
            return;
        }
        var person = PEOPLE.get(id);
        var response = request.response().putHeader("Content-Type", "application/json");
        if (FAILING.contains(id)) {
            response.setStatusCode(500).end("{}");
            return;
        }
        if (request.getHeader("traceparent") != null) {
            TRACES.put(id, request.getHeader("traceparent"));
        }
        if (request.getHeader("Authorization") == null) {
            response.setStatusCode(401).end("{}");
            return;
        }
        if (person == null || Tokens.isOfEmptyTenant(request.getHeader("Authorization"))) {
            response.setStatusCode(404).end("{}");
            return;
        }
        response.end(person.safetyFacts());
    }
}
