package health.praxis.outcomes;

import health.praxis.testing.NeighbourServices;
import health.praxis.testing.Tokens;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The services that this one asks, as far as it asks them: patient-service whether it knows a person, an episode, a caregiver
 * and a practitioner, therapy-plan-service whose a goal is.
 */
public class PatientServiceFake extends NeighbourServices {

    private static final Set<UUID> PEOPLE = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> UNREACHABLE = ConcurrentHashMap.newKeySet();
    private static final Map<UUID, Crowd> CROWDS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> PURPOSES = new ConcurrentHashMap<>();
    private static final Set<UUID> ASKED = ConcurrentHashMap.newKeySet();

    private static final Map<UUID, LocalDate> BIRTHS = new ConcurrentHashMap<>();
    private static final Map<UUID, UUID> EPISODES = new ConcurrentHashMap<>();
    private static final Map<UUID, UUID> GOALS = new ConcurrentHashMap<>();
    private static final Map<UUID, UUID> CAREGIVERS = new ConcurrentHashMap<>();
    private static final Set<UUID> PRACTITIONERS = ConcurrentHashMap.newKeySet();
    private static final String ABOUT_PRACTITIONERS = "/api/v1/clinic/practitioners/";
    private static final String ABOUT_CAREGIVERS = "/api/v1/caregivers/";
    private static final String ABOUT_GOALS = "/api/v1/goals/";

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "quarkus.rest-client.patient-service.url",
                url,
                "quarkus.rest-client.therapy-plan-service.url",
                url,
                "praxis.owners.deadline",
                "60S",
                "praxis.coverage.look-every",
                "PT0.5S");
    }

    /** From now on the fake knows this person. */
    public static void knows(UUID patientId) {
        PEOPLE.add(patientId);
    }

    /** From now on the fake knows this person and the day of birth. */
    public static void knowsBirth(UUID patientId, LocalDate day) {
        PEOPLE.add(patientId);
        BIRTHS.put(patientId, day);
    }

    /** From now on the person has this episode. */
    public static void knowsEpisode(UUID patientId, UUID episodeId) {
        EPISODES.put(patientId, episodeId);
    }

    /** From now on there is a goal of this person. */
    public static void knowsGoal(UUID goalId, UUID patientId) {
        GOALS.put(goalId, patientId);
    }

    /** From now on there is a caregiver of this person. */
    public static void knowsCaregiver(UUID caregiverId, UUID patientId) {
        CAREGIVERS.put(caregiverId, patientId);
    }

    /** From now on the clinic has this practitioner. */
    public static void knowsPractitioner(UUID practitionerId) {
        PRACTITIONERS.add(practitionerId);
    }

    /** From now on every question about the practitioner meets a broken connection. */
    public static void breaksConnectionsAboutPractitioner(UUID practitionerId) {
        UNREACHABLE.add(practitionerId);
    }

    /** From now on every question about the goal meets a broken connection. */
    public static void breaksConnectionsAboutGoal(UUID goalId) {
        UNREACHABLE.add(goalId);
    }

    /** Whether anybody has asked about this person or goal, answered or not. */
    public static boolean isAskedAbout(UUID id) {
        return ASKED.contains(id);
    }

    /** What the last question about the person or goal that said it said it was for, or null. */
    public static String purposeOfAsking(UUID id) {
        return PURPOSES.get(id);
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

    private static void answerAboutGoal(HttpServerRequest request, UUID goalId) {
        ASKED.add(goalId);
        notePurpose(request, goalId);
        if (UNREACHABLE.contains(goalId)) {
            request.connection().close();
            return;
        }
        say(request, GOALS.get(goalId), goalId);
    }

    private static void answerAboutPractitioner(HttpServerRequest request, UUID practitionerId) {
        ASKED.add(practitionerId);
        if (UNREACHABLE.contains(practitionerId)) {
            request.connection().close();
            return;
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .setStatusCode(PRACTITIONERS.contains(practitionerId) ? 200 : 404)
                .end("{\"id\":\"%s\",\"active\":false}".formatted(practitionerId));
    }

    private static void say(HttpServerRequest request, UUID patientId, UUID id) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .setStatusCode(patientId == null ? 404 : 200)
                .end("{\"id\":\"%s\",\"patientId\":\"%s\"}".formatted(id, patientId));
    }

    private static String birthOf(UUID patientId) {
        var day = BIRTHS.get(patientId);
        return day == null ? "null" : "\"" + day + "\"";
    }

    private static void notePurpose(HttpServerRequest request, UUID askedAbout) {
        if (request.getHeader("Purpose-Of-Use") != null) {
            PURPOSES.put(askedAbout, request.getHeader("Purpose-Of-Use"));
        }
    }

    @Override
    protected void answer(HttpServerRequest request) {
        if (request.path().startsWith(ABOUT_GOALS)) {
            answerAboutGoal(request, UUID.fromString(request.path().substring(ABOUT_GOALS.length())));
            return;
        }
        if (request.path().startsWith(ABOUT_CAREGIVERS)) {
            var caregiver = UUID.fromString(request.path().substring(ABOUT_CAREGIVERS.length()));
            say(request, CAREGIVERS.get(caregiver), caregiver);
            return;
        }
        if (request.path().startsWith(ABOUT_PRACTITIONERS)) {
            answerAboutPractitioner(request, UUID.fromString(request.path().substring(ABOUT_PRACTITIONERS.length())));
            return;
        }
        UUID id = UUID.fromString(request.path().replaceAll("^/api/v1/patients/(.*)/safety-facts$", "$1"));
        ASKED.add(id);
        notePurpose(request, id);
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
                .thenRun(() -> response.setStatusCode(known ? 200 : 404)
                        .end("{\"patientId\":\"%s\",\"birthDate\":%s,\"episodes\":[{\"id\":\"%s\"}]}"
                                .formatted(id, birthOf(id), EPISODES.get(id))));
    }
}
