package health.praxis.session;

import static io.restassured.RestAssured.given;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** A clinic's front end, in the words of the tests. */
public final class Clinic {

    public static final String TENANT = "riverside";
    public static final String OTHER_TENANT = "hillcrest";

    private static final AtomicLong NEXT_HOUR = new AtomicLong();
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private Clinic() {}

    public static RequestSpecification as(String tenant, String... roles) {
        return given().auth().oauth2(Tokens.of(tenant, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification therapist() {
        return as(TENANT, "therapist");
    }

    /** A person who lives and consents to treatment. */
    public static UUID patient() {
        var id = UUID.randomUUID();
        Neighbours.person(id, false, Set.of("treatment"), Set.of());
        return id;
    }

    /** A plan of theirs at its first revision. */
    public static UUID planOf(UUID patient) {
        var id = UUID.randomUUID();
        Neighbours.plan(id, patient, 1);
        return id;
    }

    /** An hour of the past that no other test has used. */
    public static Instant hour() {
        return LONG_AGO.plus(NEXT_HOUR.getAndIncrement(), ChronoUnit.HOURS);
    }

    public static String booking(UUID patient, UUID plan, UUID practitioner, Instant startsAt, Instant endsAt) {
        return booking("treatment", "clinic", patient, plan, practitioner, startsAt, endsAt, null);
    }

    public static String booking(
            String type,
            String mode,
            UUID patient,
            UUID plan,
            UUID practitioner,
            Instant startsAt,
            Instant endsAt,
            UUID room) {
        return """
            {"type":"%s","mode":"%s","discipline":"physical","startsAt":"%s","endsAt":"%s","roomId":%s,
             "participants":[{"patientId":"%s","planId":%s}],"practitionerIds":["%s"]}
            """.formatted(type, mode, startsAt, endsAt, quoted(room), patient, quoted(plan), practitioner);
    }

    public static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    public static Response book(String body) {
        return therapist().body(body).post("/api/v1/sessions");
    }

    /** A session of an hour in the past, booked for a new patient. */
    public static Booked booked(String mode) {
        return booked(patient(), mode);
    }

    public static Booked booked(UUID patient, String mode) {
        var startsAt = hour();
        var plan = planOf(patient);
        String type = mode.equals("virtual") ? "virtual" : mode.equals("home") ? "home-visit" : "treatment";
        String body = booking(
                type, mode, patient, plan, UUID.randomUUID(), startsAt, startsAt.plus(1, ChronoUnit.HOURS), null);
        String id = book(body).then().statusCode(201).extract().path("id");
        return new Booked(UUID.fromString(id), patient, plan, startsAt);
    }

    /** A session at home that began at the start of its slot. */
    public static Booked started(UUID patient) {
        var session = booked(patient, "home");
        step(session.id(), 1, "start", "{\"startedAt\":\"" + session.startsAt() + "\"}")
                .statusCode(200);
        return session;
    }

    public static ValidatableResponse step(UUID session, long version, String step, String body) {
        return step(therapist(), session, version, step, body);
    }

    public static ValidatableResponse step(
            RequestSpecification who, UUID session, long version, String step, String body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/sessions/" + session + "/" + step)
                .then();
    }

    /** patient-service tells that somebody was registered, whom the therapist of the tests treats. */
    public static void registered(String tenant, UUID patient) {
        KnownAccess.careTeam(tenant, patient, "person-therapist");
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.registered.v1",
                tenant,
                patient,
                patient,
                1,
                "{\"patientId\":\"%s\",\"administrativeSex\":\"female\",\"deceased\":false}".formatted(patient));
    }

    /** Another fact about somebody, of an aggregate of its own. */
    public static void told(String tenant, String type, UUID patient, String data) {
        IncomingEvents.publish("praxis.patient", type, tenant, patient, UUID.randomUUID(), 1, data);
    }

    /** therapy-plan-service tells that a plan with one prescription, and a home programme or none, is active. */
    public static void activated(
            UUID patient, UUID plan, int revision, UUID prescription, Integer effortCeiling, String homeProgramme) {
        String goal = """
            {"goalId":"%s","horizon":"%s","intent":"improve","area":"walking","target":null,"baseline":null}
            """;
        IncomingEvents.publish(
                "praxis.therapy-plan",
                "health.praxis.therapy-plan.activated.v1",
                TENANT,
                patient,
                plan,
                1,
                """
                {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":%d,
                 "reviewBy":"2026-12-01","goals":[%s,%s],"homeProgramme":%s,
                 "prescriptions":[{"prescriptionId":"%s","discipline":"physical","sessionsPerWeek":3,"weeks":8,
                   "minutesPerSession":45,"repetitionsPerSession":null,"effortCeiling":%s,"deliveryMode":"clinic",
                   "startsOn":"2026-01-01"}]}
                """.formatted(
                                plan,
                                UUID.randomUUID(),
                                patient,
                                revision,
                                goal.formatted(UUID.randomUUID(), "long"),
                                goal.formatted(UUID.randomUUID(), "short"),
                                homeProgramme,
                                prescription,
                                effortCeiling));
        awaitRow("select 1 from known_plan where plan_id = '" + plan + "'");
    }

    /** patient-service tells what a clinic has set. */
    public static void settings(String tenant, long sequence, String settings) {
        var key = UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8));
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.settings-changed.v1",
                tenant,
                key,
                key,
                sequence,
                "{\"settingsId\":\"" + key + "\",\"settings\":" + settings + "}");
    }

    /** Waits until a row can be seen by the owner of everything. */
    public static void awaitRow(String query) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count(query) > 0);
    }

    /** What a query counts, over all tenants. */
    public static long count(String query) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select count(*) from (" + query + ") as found")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A session, with what belongs to it. */
    public record Booked(UUID id, UUID patient, UUID plan, Instant startsAt) {}
}
