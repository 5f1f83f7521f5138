package health.praxis.session.delivery;

import static health.praxis.session.Clinic.OTHER_TENANT;
import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.activated;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.count;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.quoted;
import static health.praxis.session.Clinic.registered;
import static health.praxis.session.Clinic.step;
import static health.praxis.session.Clinic.therapist;
import static health.praxis.session.Clinic.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.praxis.session.Clinic;
import health.praxis.session.Neighbours;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class BookingTest {

    private static Instant plusMinutes(Instant start, long minutes) {
        return start.plus(minutes, ChronoUnit.MINUTES);
    }

    @Test
    void booksASessionAndTellsIt() {
        var patient = patient();
        var plan = planOf(patient);
        var practitioner = UUID.randomUUID();
        var start = hour();
        String id = book(booking(patient, plan, practitioner, start, plusMinutes(start, 45)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("planned"))
                .body("participants[0].planRevision", equalTo(1))
                .body("startsAt", equalTo(start.toString()))
                .extract()
                .path("id");

        var event = PublishedEvents.awaitOne("praxis.session", patient.toString(), "health.praxis.session.booked.v1");
        assertThat(event.data().path("sessionId").textValue()).isEqualTo(id);
        assertThat(event.envelope().getSubject()).isEqualTo(id);
        assertThat(event.data().path("planId").textValue()).isEqualTo(plan.toString());
        assertThat(event.data().path("practitionerIds").get(0).textValue()).isEqualTo(practitioner.toString());
        assertThat(event.data().path("start").textValue()).isEqualTo(start.toString());
    }

    @Test
    void namesEveryKindThatIsTaken() {
        var patient = patient();
        var plan = planOf(patient);
        var practitioner = UUID.randomUUID();
        var room = Neighbours.room();
        var start = hour();
        book(booking("treatment", "clinic", patient, plan, practitioner, start, plusMinutes(start, 60), room))
                .then()
                .statusCode(201);

        book(booking(
                        "treatment",
                        "clinic",
                        patient,
                        plan,
                        practitioner,
                        plusMinutes(start, 59),
                        plusMinutes(start, 120),
                        room))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:slot-taken"))
                .body("errors.code", contains("patient-taken", "practitioner-taken", "room-taken"));
        var other = patient();
        book(booking(
                        "treatment",
                        "clinic",
                        other,
                        planOf(other),
                        UUID.randomUUID(),
                        start,
                        plusMinutes(start, 10),
                        room))
                .then()
                .statusCode(409)
                .body("errors.code", contains("room-taken"));
        book(booking(other, planOf(other), practitioner, start, plusMinutes(start, 10)))
                .then()
                .statusCode(409)
                .body("errors.code", contains("practitioner-taken"));
    }

    @Test
    void letsOneSessionFollowAnotherAtOnce() {
        var patient = patient();
        var plan = planOf(patient);
        var practitioner = UUID.randomUUID();
        var start = hour();
        book(booking(patient, plan, practitioner, start, plusMinutes(start, 30)))
                .then()
                .statusCode(201);
        book(booking(patient, plan, practitioner, plusMinutes(start, 30), plusMinutes(start, 60)))
                .then()
                .statusCode(201);
    }

    @Test
    void givesASlotToOneOfTwoWhoAskAtTheSameTime() throws Exception {
        for (int round = 0; round < 5; round++) {
            var practitioner = UUID.randomUUID();
            var start = hour();
            var bodies = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 2; i++) {
                var patient = patient();
                String body = booking(patient, planOf(patient), practitioner, start, plusMinutes(start, 30));
                bodies.add(() -> book(body).statusCode());
            }
            try (var both = Executors.newFixedThreadPool(2)) {
                var statuses = new ArrayList<Integer>();
                for (var answer : both.invokeAll(bodies)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void keepsTheLastWordInTheDatabase() throws SQLException {
        var first = booked("clinic");
        var second = booked("clinic");
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            String overlap = "update occupancy set (who, starts_at, ends_at) = (select who, starts_at, ends_at from"
                    + " occupancy where session_id = '" + first.id()
                    + "' and kind = 'PRACTITIONER') where session_id = '"
                    + second.id() + "' and kind = 'PRACTITIONER'";
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(overlap))
                    .hasMessageContaining("practitioner_is_free");
        }
    }

    @Test
    void freesTheSlotOfACancelledSession() {
        var patient = patient();
        var plan = planOf(patient);
        var practitioner = UUID.randomUUID();
        var start = hour();
        String body = booking(patient, plan, practitioner, start, plusMinutes(start, 30));
        String id = book(body).then().statusCode(201).extract().path("id");
        step(UUID.fromString(id), 1, "cancellation", "{\"reason\":\"patient-ill\"}")
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        book(body).then().statusCode(201);
        step(UUID.fromString(id), 2, "cancellation", "{\"reason\":\"patient-ill\"}")
                .statusCode(409);
        var event =
                PublishedEvents.awaitOne("praxis.session", patient.toString(), "health.praxis.session.cancelled.v1");
        assertThat(event.data().path("reason").textValue()).isEqualTo("patient-ill");
    }

    @Test
    void movesASessionAlsoOntoItsOwnSlotButNotOntoAnother() {
        var practitioner = UUID.randomUUID();
        var start = hour();
        var patient = patient();
        String id = book(booking(patient, planOf(patient), practitioner, start, plusMinutes(start, 30)))
                .then()
                .extract()
                .path("id");
        var other = patient();
        var taken = hour();
        book(booking(other, planOf(other), practitioner, taken, plusMinutes(taken, 30)))
                .then()
                .statusCode(201);

        var session = UUID.fromString(id);
        step(session, 1, "rescheduling", slot(taken, plusMinutes(taken, 10)))
                .statusCode(409)
                .body("errors.code", contains("practitioner-taken"));
        step(session, 1, "rescheduling", slot(plusMinutes(start, 15), plusMinutes(start, 45)))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("startsAt", equalTo(plusMinutes(start, 15).toString()));
        book(booking(other, planOf(other), practitioner, start, plusMinutes(start, 15)))
                .then()
                .statusCode(201);
        step(session, 2, "rescheduling", slot(start, start)).statusCode(422);
    }

    private static String slot(Instant start, Instant end) {
        return "{\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(start, end);
    }

    @Test
    void keepsInstantsOverTheChangeFromSummerTime() {
        var practitioner = UUID.randomUUID();
        // 02:15 to 03:00 local time happens twice in Berlin on this day; and once not at all on the other
        var slots =
                List.of("2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z", "2026-03-29T00:15:00Z", "2026-03-29T01:15:00Z");
        for (String startsAt : slots) {
            var patient = patient();
            var start = Instant.parse(startsAt);
            book(booking(patient, planOf(patient), practitioner, start, plusMinutes(start, 60)))
                    .then()
                    .statusCode(201)
                    .body("startsAt", equalTo(startsAt))
                    .body("endsAt", equalTo(plusMinutes(start, 60).toString()));
        }
    }

    @Test
    void listsEveryBrokenRuleAtOnce() {
        var nobody = UUID.randomUUID();
        var practitioner = UUID.randomUUID();
        String body = """
            {"type":"home-visit","mode":"clinic","discipline":"speech","startsAt":"2026-02-01T10:00:00Z",
             "endsAt":"2026-02-01T10:00:00Z","participants":[{"patientId":"%s"},{"patientId":"%s"}],
             "practitionerIds":["%s","%s"]}
            """.formatted(nobody, nobody, practitioner, practitioner);
        book(body)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "ends-before-start",
                                "mode-does-not-fit-type",
                                "patient-twice",
                                "practitioner-twice",
                                "patient-unknown",
                                "patient-unknown",
                                "plan-missing",
                                "plan-missing"));
    }

    @Test
    void bindsASessionToItsPatientsPlan() {
        var patient = patient();
        var plan = planOf(patient);
        var practitioner = UUID.randomUUID();
        var start = hour();
        book(booking(patient, null, practitioner, start, plusMinutes(start, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("plan-missing"));
        book(booking("initial-assessment", "clinic", patient, null, practitioner, start, plusMinutes(start, 30), null))
                .then()
                .statusCode(201)
                .body("participants[0].planId", equalTo(null));
        var read = UUID.randomUUID();
        activated(patient(), read, 1, UUID.randomUUID(), null, "null");
        for (var notTheirs : List.of(planOf(patient()), read, UUID.randomUUID())) {
            book(booking(patient, notTheirs, practitioner, start, plusMinutes(start, 30)))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("plan-unknown"));
        }
        var next = hour();
        String revision = booking(patient, plan, practitioner, next, plusMinutes(next, 30))
                .replace(quoted(plan), quoted(plan) + ",\"planRevision\":2");
        book(revision).then().statusCode(422).body("errors.code", contains("plan-revision-unknown"));
        Neighbours.plan(plan, patient, 2);
        book(revision).then().statusCode(201).body("participants[0].planRevision", equalTo(2));
    }

    @Test
    void booksNobodyWhomTheClinicDoesNotHave() {
        var patient = patient();
        var plan = planOf(patient);
        var start = hour();
        var stranger = Neighbours.noPractitioner();
        practitioner(OTHER_TENANT, stranger, 1, true);
        awaitRow("select 1 from known_practitioner where practitioner_id = '" + stranger + "'");
        book(booking(patient, plan, stranger, start, plusMinutes(start, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-unknown"))
                .body("errors.pointer", contains("/practitionerIds/0"));
        practitioner(TENANT, stranger, 1, true);
        awaitRow("select 1 from known_practitioner where tenant_id = '" + TENANT + "' and practitioner_id = '"
                + stranger + "'");
        book(booking(patient, plan, stranger, start, plusMinutes(start, 30)))
                .then()
                .statusCode(201);
        var untold = UUID.randomUUID();
        Neighbours.practitionerAway(untold);
        book(booking(patient, plan, untold, start, plusMinutes(start, 30)))
                .then()
                .statusCode(503);
    }

    @Test
    void booksNothingAheadWithAPractitionerWhoDoesNotTreatAnyMore() {
        var patient = patient();
        var plan = planOf(patient);
        var gone = UUID.randomUUID();
        var soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(3, ChronoUnit.DAYS);
        practitioner(TENANT, gone, 1, true);
        practitioner(OTHER_TENANT, gone, 1, false);
        awaitRow("select 1 from known_practitioner where not active and practitioner_id = '" + gone + "'");
        var booked = UUID.fromString(book(booking(patient, plan, gone, soon, plusMinutes(soon, 30)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        practitioner(TENANT, gone, 2, false);
        awaitRow("select 1 from known_practitioner where not active and tenant_id = '" + TENANT
                + "' and practitioner_id = '" + gone + "'");

        var later = plusMinutes(soon, 60);
        book(booking(patient, plan, gone, later, plusMinutes(later, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-inactive"))
                .body("errors.pointer", contains("/practitionerIds/0"));
        step(booked, 1, "rescheduling", slot(later, plusMinutes(later, 30)))
                .statusCode(422)
                .body("errors.code", contains("practitioner-inactive"))
                .body("errors.pointer", contains("/startsAt"));
        var past = hour();
        book(booking(patient, plan, gone, past, plusMinutes(past, 30))).then().statusCode(201);
        step(booked, 1, "cancellation", "{\"reason\":\"practitioner-absent\"}").statusCode(200);
        practitioner(TENANT, gone, 3, true);
        awaitRow("select 1 from known_practitioner where active and practitioner_id = '" + gone + "'");
        book(booking(patient, plan, gone, later, plusMinutes(later, 30))).then().statusCode(201);
    }

    @Test
    void booksARoomOfTheClinicOnly() {
        var patient = patient();
        var plan = planOf(patient);
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(5, ChronoUnit.DAYS);
        var room = UUID.randomUUID();
        location(OTHER_TENANT, UUID.randomUUID(), 1, room);
        awaitRow("select 1 from known_room where room_id = '" + room + "'");
        bookIn(room, patient, plan, start)
                .statusCode(422)
                .body("errors.code", contains("room-unknown"))
                .body("errors.pointer", contains("/roomId"));
        var location = UUID.randomUUID();
        location(TENANT, location, 1, room);
        awaitRow("select 1 from known_room where tenant_id = '" + TENANT + "' and room_id = '" + room + "'");
        String id = bookIn(room, patient, plan, start).statusCode(201).extract().path("id");
        bookIn(Neighbours.room(), patient, plan, plusMinutes(start, 60)).statusCode(201);

        var session = UUID.fromString(id);
        step(session, 1, "rescheduling", slotIn(UUID.randomUUID(), plusMinutes(start, 120)))
                .statusCode(422)
                .body("errors.code", contains("room-unknown"));
        location(TENANT, location, 2);
        awaitRow("select 1 from known_room where not open and room_id = '" + room + "'");
        step(session, 1, "rescheduling", slotIn(room, plusMinutes(start, 120)))
                .statusCode(422)
                .body("errors.code", contains("room-closed"));
        bookIn(room, patient, plan, plusMinutes(start, 180))
                .statusCode(422)
                .body("errors.code", contains("room-closed"));
        bookIn(room, patient, plan, hour()).statusCode(201);
    }

    private static ValidatableResponse bookIn(UUID room, UUID patient, UUID plan, Instant start) {
        return book(booking(
                        "treatment", "clinic", patient, plan, UUID.randomUUID(), start, plusMinutes(start, 30), room))
                .then();
    }

    private static String slotIn(UUID room, Instant start) {
        return "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"roomId\":\"%s\"}"
                .formatted(start, plusMinutes(start, 30), room);
    }

    private static void location(String tenant, UUID id, long version, UUID... rooms) {
        IncomingEvents.publish(
                "praxis.clinic", "health.praxis.clinic.location-recorded.v1", tenant, id, id, version, """
                    {"locationId":"%s","timeZone":null,"rooms":[%s],"active":true}
                    """.formatted(
                                id,
                                Stream.of(rooms)
                                        .map("{\"roomId\":\"%s\",\"capacity\":1}"::formatted)
                                        .collect(Collectors.joining(","))));
    }

    private static void practitioner(String tenant, UUID id, long version, boolean active) {
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.practitioner-recorded.v1",
                tenant,
                id,
                id,
                version,
                """
                {"practitionerId":"%s","discipline":"physical","neurologySpecialised":true,"active":%s,"account":null}
                """.formatted(id, active));
    }

    @Test
    void booksNothingAheadUnderAPlanOnHold() {
        var patient = patient();
        var plan = UUID.randomUUID();
        activated(patient, plan, 3, UUID.randomUUID(), null, null);
        IncomingEvents.publish(
                "praxis.therapy-plan",
                "health.praxis.therapy-plan.put-on-hold.v1",
                TENANT,
                patient,
                plan,
                2,
                "{\"planId\":\"%s\",\"patientId\":\"%s\",\"reason\":\"consent-withdrawn\"}".formatted(plan, patient));
        awaitRow("select 1 from known_plan where plan_id = '" + plan + "' and status = 'ON_HOLD'");
        var past = hour();
        book(booking(patient, plan, UUID.randomUUID(), past, plusMinutes(past, 30)))
                .then()
                .statusCode(201)
                .body("participants[0].planRevision", equalTo(3));
        var ahead = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(2, ChronoUnit.DAYS);
        book(booking(patient, plan, UUID.randomUUID(), ahead, plusMinutes(ahead, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("plan-not-active"));
    }

    @Test
    void refusesTheDeceasedAndTheArchivedByWhatItHasRead() {
        var dead = UUID.randomUUID();
        registered(TENANT, dead);
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.deceased-recorded.v1",
                TENANT,
                dead,
                dead,
                2,
                "{\"patientId\":\"" + dead + "\"}");
        awaitRow("select 1 from patient_standing where deceased and patient_id = '" + dead + "'");
        var start = hour();
        book(booking(dead, planOf(dead), UUID.randomUUID(), start, plusMinutes(start, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("patient-deceased"));

        var gone = UUID.randomUUID();
        registered(TENANT, gone);
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.archived.v1",
                TENANT,
                gone,
                gone,
                2,
                "{\"patientId\":\"" + gone + "\"}");
        awaitRow("select 1 from patient_standing where archived and patient_id = '" + gone + "'");
        book(booking(gone, planOf(gone), UUID.randomUUID(), start, plusMinutes(start, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("patient-archived"));
    }

    @Test
    void asksTheOwnerAboutAPersonItHasNotReadOf() {
        var dead = UUID.randomUUID();
        Neighbours.person(dead, true, Set.of(), Set.of());
        var start = hour();
        book(booking(dead, planOf(dead), UUID.randomUUID(), start, plusMinutes(start, 30)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("patient-deceased"));
        var unreachable = UUID.randomUUID();
        Neighbours.away(unreachable);
        KnownAccess.careTeam(TENANT, unreachable, "person-therapist");
        book(booking(unreachable, planOf(unreachable), UUID.randomUUID(), start, plusMinutes(start, 30)))
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @Test
    void opensNobodyInACalendarWhomTheCallerDoesNotTreatNotEvenInAnEmergency() throws SQLException {
        String account = "calendar-" + UUID.randomUUID();
        var mine = patient();
        var anothers = patient();
        KnownAccess.careTeam(TENANT, mine, account);
        var practitioner = UUID.randomUUID();
        var start = hour();
        String group = book("""
            {"type":"treatment","mode":"clinic","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s","planId":"%s"},{"patientId":"%s","planId":"%s"}],"practitionerIds":["%s"]}
            """.formatted(
                        start, plusMinutes(start, 30), anothers, planOf(anothers), mine, planOf(mine), practitioner))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var later = plusMinutes(start, 30);
        book(booking(anothers, planOf(anothers), practitioner, later, plusMinutes(later, 30)))
                .then()
                .statusCode(201);

        inAnEmergency(account)
                .get("/api/v1/sessions?practitionerId=" + practitioner)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].patientIds", contains(mine.toString()))
                .body("items[1].patientIds", hasSize(0));
        inAnEmergency(account)
                .get("/api/v1/sessions/" + group)
                .then()
                .statusCode(200)
                .body("participants.patientId", contains(mine.toString()));
        inAnEmergency(account)
                .get("/api/v1/sessions/" + group + "/history")
                .then()
                .statusCode(200)
                .body("items[0].session.participants.patientId", contains(mine.toString()));

        String entries = "select 1 from audit_entry where account = '" + account + "' and patient_id = '%s'";
        for (String operation : new String[] {"listSessions", "getSession", "getSessionHistory"}) {
            awaitRow(entries.formatted(mine) + " and basis = 'CARE_TEAM' and operation = '" + operation + "'");
        }
        assertThat(count(entries.formatted(anothers))).isZero();
        assertThat(count("select 1 from audit_shown where patient_id = '" + anothers + "' and entry_id in"
                        + " (select id from audit_entry where account = '" + account + "')"))
                .isZero();

        inAnEmergency(account)
                .get("/api/v1/sessions?patientId=" + anothers)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        awaitRow(entries.formatted(anothers) + " and basis = 'BREAK_GLASS' and operation = 'listSessions'");
    }

    @Test
    void tellsTheOwnerOfPlansNothingOfAnEmergencyAndBooksNoneThatItCannotSee() {
        var start = hour();
        var patient = patient();
        var anothers = planOf(patient());
        String body = booking(patient, anothers, UUID.randomUUID(), start, plusMinutes(start, 60));
        inAnEmergency("passing-" + UUID.randomUUID())
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(503);
        assertThat(Neighbours.askedAboutPlan(anothers))
                .singleElement()
                .extracting(Neighbours.Asked::purpose)
                .isNull();
    }

    private static RequestSpecification inAnEmergency(String account) {
        return given().auth()
                .oauth2(Tokens.of(account, TENANT, (UUID) null, "therapist"))
                .contentType(ContentType.JSON)
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "found unconscious in the gym");
    }

    @Test
    void tellsEachPatientOfAGroupApart() {
        var one = patient();
        var two = patient();
        var start = hour();
        String body = """
            {"type":"treatment","mode":"clinic","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s","planId":"%s"},{"patientId":"%s","planId":"%s"}],
             "practitionerIds":["%s","%s"]}
            """.formatted(
                        start,
                        plusMinutes(start, 60),
                        one,
                        planOf(one),
                        two,
                        planOf(two),
                        UUID.randomUUID(),
                        UUID.randomUUID());
        String id = book(body)
                .then()
                .statusCode(201)
                .body("participants", hasSize(2))
                .extract()
                .path("id");

        var first = PublishedEvents.awaitOne("praxis.session", one.toString(), "health.praxis.session.booked.v1");
        var second = PublishedEvents.awaitOne("praxis.session", two.toString(), "health.praxis.session.booked.v1");
        assertThat(first.data().path("sessionId")).isEqualTo(second.data().path("sessionId"));
        assertThat(first.envelope().getSubject()).isNotEqualTo(second.envelope().getSubject());
        given().auth()
                .oauth2(Tokens.linked(TENANT, one, "patient"))
                .get("/api/v1/sessions/" + id)
                .then()
                .statusCode(200)
                .body("participants.patientId", contains(one.toString()));

        step(UUID.fromString(id), 1, "no-show", "{\"reason\":\"forgot\",\"patientIds\":[\"" + one + "\"]}")
                .statusCode(200)
                .body("status", equalTo("planned"));
        step(UUID.fromString(id), 2, "no-show", "{\"reason\":\"ill\"}")
                .statusCode(200)
                .body("status", equalTo("no-show"));
        assertThat(PublishedEvents.awaitOne(
                                "praxis.session", two.toString(), "health.praxis.session.no-show-recorded.v1")
                        .data()
                        .path("reason")
                        .textValue())
                .isEqualTo("ill");
        assertThat(PublishedEvents.underKey("praxis.session", one.toString()).stream()
                        .filter(event -> event.type().contains("no-show")))
                .hasSize(1);
    }

    @Test
    void refusesAPatientWhoIsNotOfTheSession() {
        var session = booked("clinic");
        step(session.id(), 1, "no-show", "{\"reason\":\"ill\",\"patientIds\":[\"" + UUID.randomUUID() + "\"]}")
                .statusCode(422);
    }

    @Test
    void showsNothingToAnotherTenantWithEqualIds() {
        var patient = patient();
        var practitioner = UUID.randomUUID();
        var room = Neighbours.room();
        var start = hour();
        String body = booking(
                "treatment", "clinic", patient, planOf(patient), practitioner, start, plusMinutes(start, 30), room);
        String id = book(body).then().statusCode(201).extract().path("id");
        KnownAccess.careTeam(OTHER_TENANT, patient, "person-therapist");
        String theirs = as(OTHER_TENANT, "therapist")
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String path : List.of("", "/history", "/history/1")) {
            as(OTHER_TENANT, "coordinator")
                    .get("/api/v1/sessions/" + id + path)
                    .then()
                    .statusCode(404);
        }
        step(as(OTHER_TENANT, "therapist"), UUID.fromString(id), 1, "cancellation", "{\"reason\":\"other\"}")
                .statusCode(404);
        for (String who : List.of("patientId=" + patient, "practitionerId=" + practitioner)) {
            as(OTHER_TENANT, "coordinator")
                    .get("/api/v1/sessions?" + who)
                    .then()
                    .body("items.id", contains(theirs));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "therapy_session",
                "session_participant",
                "session_practitioner",
                "session_history",
                "occupancy",
                "clinic_settings",
                "patient_standing",
                "known_plan",
                "known_room",
                "adverse_event",
                "adverse_event_history",
                "symptom_report",
                "red_flag",
                "home_practice",
                "home_practice_history"
            })
    void showsNothingToARawSessionWithoutATenant(String table) throws SQLException {
        booked("clinic");
        try (var app = Infrastructure.database().connect("app");
                var statement = app.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void letsPatientsSeeTheirOwnAndCaregiversWithConsentOnly() {
        var session = booked("clinic");
        String path = "/api/v1/sessions?patientId=" + session.patient();
        given().auth()
                .oauth2(Tokens.linked(TENANT, session.patient(), "patient"))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.id", contains(session.id().toString()));
        given().auth()
                .oauth2(Tokens.linked(TENANT, UUID.randomUUID(), "patient"))
                .get(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.linked(TENANT, session.patient(), "caregiver"))
                .get(path)
                .then()
                .statusCode(404);
        registered(TENANT, session.patient());
        told(TENANT, "health.praxis.patient.consent-granted.v1", session.patient(), """
            {"consentId":"%s","patientId":"%s","purpose":"caregiver-access","from":"2026-01-01","until":null}
            """.formatted(
                        UUID.randomUUID(), session.patient()));
        awaitRow("select 1 from access_consent where patient_id = '" + session.patient() + "'");
        given().auth()
                .oauth2(Tokens.linked(TENANT, session.patient(), "caregiver"))
                .get("/api/v1/sessions/" + session.id())
                .then()
                .statusCode(200);
    }

    @Test
    void showsAPractitionersScheduleToStaffOnly() {
        var patient = patient();
        var practitioner = UUID.randomUUID();
        var start = hour();
        book(booking(patient, planOf(patient), practitioner, start, plusMinutes(start, 30)))
                .then()
                .statusCode(201);
        String path = "/api/v1/sessions?practitionerId=" + practitioner;
        for (var linked : List.of(patient, UUID.randomUUID())) {
            for (String role : List.of("patient", "caregiver")) {
                given().auth()
                        .oauth2(Tokens.linked(TENANT, linked, role))
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("urn:praxis:problem:not-allowed"));
            }
        }
        therapist().get(path).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void letsAPrecautionWaitForThePersonItIsAbout() {
        var patient = UUID.randomUUID();
        told(TENANT, "health.praxis.patient.precaution-recorded.v1", patient, """
            {"precautionId":"%s","patientId":"%s","precaution":"seizure-risk","since":"2026-01-01"}
            """.formatted(
                        UUID.randomUUID(), patient));
        awaitRow("select 1 from inbox_waiting where parent_id = '" + patient + "'");
        registered(TENANT, patient);
        awaitRow("select 1 from patient_standing where patient_id = '" + patient
                + "' and precautions::text like '%seizure-risk%'");
    }

    @Test
    void pagesThroughASchedule() {
        var practitioner = UUID.randomUUID();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var patient = patient();
            var start = hour();
            expected.add(book(booking(patient, planOf(patient), practitioner, start, plusMinutes(start, 30)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        var seen = new ArrayList<String>();
        String next = "/api/v1/sessions?practitionerId=" + practitioner + "&limit=2";
        while (next != null) {
            var page = therapist().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactlyElementsOf(expected);
        therapist().get("/api/v1/sessions").then().statusCode(400);
    }

    @Test
    void booksOncePerKey() {
        var patient = patient();
        var start = hour();
        String body = booking(patient, planOf(patient), UUID.randomUUID(), start, plusMinutes(start, 30));
        String key = UUID.randomUUID().toString();
        String first = therapist()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        therapist()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        therapist().body(body).post("/api/v1/sessions").then().statusCode(409).body("id", not(equalTo(first)));
    }

    @Test
    void leavesBookingToStaff() {
        var patient = Clinic.patient();
        given().auth()
                .oauth2(Tokens.linked(TENANT, patient, "patient"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(403);
    }
}
