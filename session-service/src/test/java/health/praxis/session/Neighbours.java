package health.praxis.session;

import health.praxis.testing.KnownAccess;
import health.praxis.testing.NeighbourServices;
import health.praxis.testing.Tokens;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two services that this one asks, answering over HTTP what a test has told them, to those whom they would answer:
 * physicians and coordinators, the care team, whoever is linked to the record, and a therapist in an emergency.
 */
public class Neighbours extends NeighbourServices {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();
    private static final Map<String, Hold> HELD = new ConcurrentHashMap<>();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    private static final Set<UUID> STRANGERS = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> ROOMS = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> ROOMS_OF_CLOSED_LOCATION = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger MORE_LOCATIONS = new AtomicInteger();
    private static final String PRACTITIONERS = "/api/v1/clinic/practitioners/";
    private static final String LOCATIONS = "/api/v1/clinic/locations";
    private static final String PLANS = "/api/v1/therapy-plans/";
    private static final String PROGRAMMES = "/api/v1/home-programmes/";

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "quarkus.rest-client.patient-service.url",
                url,
                "quarkus.rest-client.therapy-plan-service.url",
                url,
                "praxis.owners.deadline",
                "60S",
                "praxis.red-flag.look-every",
                "PT0.3S");
    }

    @Override
    protected void answer(HttpServerRequest request) {
        ASKED.add(new Asked(
                request.path(),
                request.getHeader("Authorization"),
                request.getHeader("traceparent"),
                request.getHeader("Purpose-Of-Use")));
        if (AWAY.contains(request.path())) {
            request.response().setStatusCode(503).end();
            return;
        }
        var hold = HELD.get(request.path());
        if (hold == null) {
            answerAtLast(request);
        } else {
            hold.keep(request);
        }
    }

    private static void answerAtLast(HttpServerRequest request) {
        if (request.path().startsWith(PRACTITIONERS)) {
            answerAboutPractitioner(request);
            return;
        }
        if (request.path().equals(LOCATIONS)) {
            answerAboutLocations(request);
            return;
        }
        String answer = ANSWERS.get(request.path());
        if (answer == null || Tokens.isOfEmptyTenant(request.getHeader("Authorization")) || isHidden(answer, request)) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.response().putHeader("Content-Type", "application/json").end(answer);
    }

    /** The clinics of the tests have every practitioner but those of whom a test says otherwise. */
    private static void answerAboutPractitioner(HttpServerRequest request) {
        var id = UUID.fromString(request.path().substring(PRACTITIONERS.length()));
        if (STRANGERS.contains(id) || Tokens.isOfEmptyTenant(request.getHeader("Authorization"))) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .end("{\"id\":\"%s\",\"version\":1,\"name\":\"P\",\"active\":true}".formatted(id));
    }

    /** The clinics of the tests have an open location with all the rooms that tests have asked for, and a closed one. */
    private static void answerAboutLocations(HttpServerRequest request) {
        boolean empty = Tokens.isOfEmptyTenant(request.getHeader("Authorization"));
        var locations = Stream.of(
                location(empty ? Set.of() : ROOMS, true), location(empty ? Set.of() : ROOMS_OF_CLOSED_LOCATION, false));
        var more = Stream.generate(() -> location(Set.of(), true)).limit(MORE_LOCATIONS.get());
        request.response()
                .putHeader("Content-Type", "application/json")
                .end("{\"items\":[%s]}".formatted(Stream.concat(locations, more).collect(Collectors.joining(","))));
    }

    private static String location(Set<UUID> rooms, boolean active) {
        String named = rooms.stream()
                .map("{\"id\":\"%s\",\"name\":\"R\",\"capacity\":1}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"version\":1,\"name\":\"L\",\"timeZone\":null,\"rooms\":[%s],\"active\":%s}"
                .formatted(UUID.randomUUID(), named, active);
    }

    /** A room that every clinic has. */
    public static UUID room() {
        var id = UUID.randomUUID();
        ROOMS.add(id);
        return id;
    }

    /** A room that every clinic has, in a location that is closed. */
    public static UUID roomOfAClosedLocation() {
        var id = UUID.randomUUID();
        ROOMS_OF_CLOSED_LOCATION.add(id);
        return id;
    }

    /** The clinics of the tests have so many locations in all until this is closed. */
    public static ForNow locations(int count) {
        MORE_LOCATIONS.set(count - 2);
        return () -> MORE_LOCATIONS.set(0);
    }

    /** Nobody can be asked about locations until this is closed. */
    public static ForNow locationsAway() {
        AWAY.add(LOCATIONS);
        return () -> AWAY.remove(LOCATIONS);
    }

    /** How often somebody has asked about locations. */
    public static int askedAboutLocations() {
        return asked(LOCATIONS).size();
    }

    /** Somebody whom no clinic has as a practitioner. */
    public static UUID noPractitioner() {
        var id = UUID.randomUUID();
        STRANGERS.add(id);
        return id;
    }

    /** Nobody can be asked about this practitioner from now on. */
    public static void practitionerAway(UUID id) {
        AWAY.add(PRACTITIONERS + id);
    }

    /** The owner of plans says this about a home programme from now on. */
    public static void homeProgramme(UUID homeProgrammeId, UUID patientId) {
        ANSWERS.put(PROGRAMMES + homeProgrammeId, """
            {"id":"%s","version":1,"planId":"%s","patientId":"%s","status":"active","suspended":false,"items":[]}
            """.formatted(homeProgrammeId, UUID.randomUUID(), patientId));
    }

    /** Nobody can be asked about this home programme from now on. */
    public static void homeProgrammeAway(UUID homeProgrammeId) {
        AWAY.add(PROGRAMMES + homeProgrammeId);
    }

    private static boolean isHidden(String answer, HttpServerRequest request) {
        var patient = UUID.fromString(new JsonObject(answer).getString("patientId"));
        var caller = Tokens.claims(request.getHeader("Authorization"));
        var roles = caller.getJsonArray("roles");
        if (roles.contains("physician") || roles.contains("coordinator")) {
            return false;
        }
        if (roles.contains("patient") || roles.contains("caregiver")) {
            return !patient.toString().equals(caller.getString("patient_id"));
        }
        boolean emergency =
                "BTG".equals(request.getHeader("Purpose-Of-Use")) && request.getHeader("Break-Glass-Reason") != null;
        return !emergency && !KnownAccess.isOnCareTeam(caller.getString("tenant"), patient, caller.getString("sub"));
    }

    /** The owner of the record says this about a person from now on, whom the therapist of the tests treats. */
    public static void person(UUID id, boolean deceased, Set<String> consents, Set<String> precautions) {
        KnownAccess.careTeam(Clinic.TENANT, id, "person-therapist");
        KnownAccess.caregiver(Clinic.TENANT, id, "caregiver-" + id);
        String consentList = consents.stream()
                .map(purpose -> "{\"id\":\"%s\",\"purpose\":\"%s\",\"from\":\"2026-01-01\",\"until\":null}"
                        .formatted(UUID.randomUUID(), purpose))
                .collect(Collectors.joining(","));
        String precautionList = precautions.stream()
                .map(code -> "{\"id\":\"%s\",\"precaution\":\"%s\",\"since\":\"2026-01-01\"}"
                        .formatted(UUID.randomUUID(), code))
                .collect(Collectors.joining(","));
        ANSWERS.put(path(id), """
            {"patientId":"%s","deceased":%s,"conditions":[],"precautions":[%s],"consents":[%s],"episodes":[],
             "emergencyNumber":null,"timeZone":"UTC"}
            """.formatted(id, deceased, precautionList, consentList));
    }

    /** The owner of plans says this about one from now on. */
    public static void plan(UUID planId, UUID patientId, int revision) {
        ANSWERS.put(PLANS + planId, """
            {"id":"%s","version":3,"patientId":"%s","status":"active","revision":%d,"goals":[]}
            """.formatted(planId, patientId, revision));
    }

    /** Nobody can be asked about this person from now on. */
    public static void away(UUID patientId) {
        AWAY.add(path(patientId));
    }

    /** Whoever asks about this person from now on waits until the answer is let go. */
    public static Hold holding(UUID patientId) {
        var hold = new Hold();
        HELD.put(path(patientId), hold);
        return hold;
    }

    /** What was asked about a person. */
    public static List<Asked> askedAbout(UUID patientId) {
        return asked(path(patientId));
    }

    /** What was asked about a plan. */
    public static List<Asked> askedAboutPlan(UUID planId) {
        return asked(PLANS + planId);
    }

    /** What was asked about a home programme. */
    public static List<Asked> askedAboutHomeProgramme(UUID homeProgrammeId) {
        return asked(PROGRAMMES + homeProgrammeId);
    }

    private static List<Asked> asked(String path) {
        return ASKED.stream().filter(asked -> asked.path().equals(path)).toList();
    }

    private static String path(UUID patientId) {
        return "/api/v1/patients/" + patientId + "/safety-facts";
    }

    /** What holds until it is closed. */
    public interface ForNow extends AutoCloseable {
        @Override
        void close();
    }

    /** An answer that is not given yet. */
    public static final class Hold {

        private final CompletableFuture<Void> letGo = new CompletableFuture<>();
        private final AtomicInteger waiting = new AtomicInteger();

        private void keep(HttpServerRequest request) {
            waiting.incrementAndGet();
            request.connection().closeHandler(closed -> waiting.decrementAndGet());
            letGo.thenRun(() -> answerAtLast(request));
        }

        /** True while somebody has asked and has not given up. */
        public boolean isAwaited() {
            return waiting.get() > 0;
        }

        /** Everybody gets the answer now. */
        public void letGo() {
            letGo.complete(null);
        }
    }

    /**
     * One question.
     *
     * @param path what was asked for
     * @param authorization with whose token
     * @param traceparent in which trace
     * @param purpose what for, or null
     */
    public record Asked(String path, String authorization, String traceparent, String purpose) {}
}
