package health.praxis.session.delivery;

import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.activated;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.book;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.started;
import static health.praxis.session.Clinic.step;
import static health.praxis.session.Clinic.therapist;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import health.praxis.session.Clinic.Booked;
import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class DeliveryTest {

    private static final String WALKING = """
        {"exercise":"treadmill-walking","repetitions":0,"activeMinutes":%d,"assistance":"minimal",
         "difficulty":"right","movementQuality":"fair","equipment":["parallel-bars"],
         "handsOnGuidance":[{"region":"pelvis","purpose":"facilitation"}],
         "planned":{"activeMinutes":30},"comment":"SENTINEL-COMMENT"}
        """;

    private static String completion(Booked session, long minutes, String activities) {
        return "{\"endedAt\":\"%s\",\"activities\":[%s]}"
                .formatted(session.startsAt().plus(minutes, ChronoUnit.MINUTES), activities);
    }

    @Test
    void deliversASessionFromBookingToSignature() {
        var session = booked("clinic");
        Neighbours.person(session.patient(), false, Set.of("treatment"), Set.of("osteoporosis"));
        step(session.id(), 1, "start", "{}").statusCode(409);
        step(session.id(), 1, "check-in", "").statusCode(200).body("status", equalTo("checked-in"));
        step(session.id(), 2, "start", "{\"startedAt\":\"" + session.startsAt() + "\"}")
                .statusCode(200)
                .body("status", equalTo("in-progress"))
                .body("precautionsAtStart.precaution", contains("osteoporosis"));
        step(session.id(), 3, "completion", completion(session, 45, WALKING.formatted(25)))
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("activities[0].assistance", equalTo("minimal"))
                .body("participants[0].tolerance.workMinutes", equalTo(45));
        step(session.id(), 4, "signature", "")
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("signedBy", equalTo("person-therapist"))
                .header("ETag", "\"5\"");

        var completed = PublishedEvents.awaitOne(
                "praxis.session", session.patient().toString(), "health.praxis.session.completed.v1");
        assertThat(completed.data().path("activeMinutes").intValue()).isEqualTo(25);
        assertThat(completed.data().path("planId").textValue())
                .isEqualTo(session.plan().toString());
        assertThat(completed.envelope().getTime().toInstant())
                .isEqualTo(session.startsAt().plus(45, ChronoUnit.MINUTES));
        PublishedEvents.awaitOne("praxis.session", session.patient().toString(), "health.praxis.session.signed.v1");
        var events =
                PublishedEvents.underKey("praxis.session", session.patient().toString());
        assertThat(events.stream().map(event -> event.type().replaceAll(".*session\\.(.*)\\.v1", "$1")))
                .containsExactly("booked", "checked-in", "started", "completed", "signed");
        assertThat(events.stream().map(PublishedEvents.Event::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void asksTheOwnerWithTheCallersTokenWhenASessionStarts() {
        var session = booked("home");
        var before = Neighbours.askedAbout(session.patient()).size();
        step(session.id(), 1, "start", "{}").statusCode(200);
        var asked = Neighbours.askedAbout(session.patient());
        assertThat(asked).hasSize(before + 1);
        assertThat(asked.getLast().authorization()).startsWith("Bearer ey");
        assertThat(asked.getLast().traceparent()).startsWith("00-");
    }

    @Test
    void tellsTheOwnerOfTheEmergencyInWhichASessionStarts() {
        var session = booked("home");
        String account = "passing-" + UUID.randomUUID();
        step(someTherapist(account), session.id(), 1, "start", "{}").statusCode(404);
        step(
                        someTherapist(account)
                                .header("Purpose-Of-Use", "BTG")
                                .header("Break-Glass-Reason", "stands in for a colleague taken ill"),
                        session.id(),
                        1,
                        "start",
                        "{}")
                .statusCode(200);
        assertThat(Neighbours.askedAbout(session.patient()).getLast().purpose()).isEqualTo("BTG");
    }

    @Test
    void startsAGroupForWhoeverTreatsAllOfIt() {
        var mine = patient();
        var anothers = patient();
        var startsAt = hour();
        String id = book("""
            {"type":"treatment","mode":"home","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s","planId":"%s"},{"patientId":"%s","planId":"%s"}],"practitionerIds":["%s"]}
            """.formatted(
                                startsAt,
                                startsAt.plus(1, ChronoUnit.HOURS),
                                mine,
                                planOf(mine),
                                anothers,
                                planOf(anothers),
                                UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String account = "half-" + UUID.randomUUID();
        KnownAccess.careTeam(TENANT, mine, account);
        step(someTherapist(account), UUID.fromString(id), 1, "start", "{}")
                .statusCode(422)
                .body("errors.code", contains("patient-of-another-team"));
        KnownAccess.careTeam(TENANT, anothers, account);
        step(someTherapist(account), UUID.fromString(id), 1, "start", "{}").statusCode(200);
    }

    private static RequestSpecification someTherapist(String account) {
        return given().auth()
                .oauth2(Tokens.of(account, TENANT, (UUID) null, "therapist"))
                .contentType(ContentType.JSON);
    }

    @Test
    void startsNothingWithoutConsentOrForTheDeceasedAndSaysBoth() {
        var session = booked("virtual");
        step(session.id(), 1, "start", "{}").statusCode(422).body("errors.code", contains("virtual-consent-missing"));
        Neighbours.person(session.patient(), true, Set.of(), Set.of());
        step(session.id(), 1, "start", "{}")
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("patient-deceased", "treatment-consent-missing", "virtual-consent-missing"));
        Neighbours.person(session.patient(), false, Set.of("treatment", "virtual-sessions"), Set.of());
        step(session.id(), 1, "start", "{}").statusCode(200);
    }

    @Test
    void startsNothingWhenTheOwnerCannotBeAsked() {
        var session = booked("home");
        Neighbours.away(session.patient());
        step(session.id(), 1, "start", "{}")
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json");
        therapist()
                .get("/api/v1/sessions/" + session.id())
                .then()
                .body("status", equalTo("planned"))
                .body("version", equalTo(1));
    }

    @Test
    void takesAnyPastStartAndFiveMinutesAhead() {
        var late = booked("home");
        step(late.id(), 1, "start", "{\"startedAt\":\"" + Instant.now().plus(6, ChronoUnit.MINUTES) + "\"}")
                .statusCode(422)
                .body("errors.code", contains("occurred-in-the-future"));
        step(late.id(), 1, "start", "{\"startedAt\":\"" + Instant.now().plus(4, ChronoUnit.MINUTES) + "\"}")
                .statusCode(200);
        var old = booked("home");
        step(old.id(), 1, "start", "{\"startedAt\":\"1999-12-31T23:59:59Z\"}").statusCode(200);
    }

    @Test
    void letsActiveMinutesFillTheSessionAndNoMore() {
        var full = started(patient());
        step(full.id(), 2, "completion", completion(full, 30, WALKING.formatted(31)))
                .statusCode(422)
                .body("errors.code", contains("more-minutes-than-the-session"));
        step(full.id(), 2, "completion", completion(full, 30, WALKING.formatted(15) + "," + WALKING.formatted(15)))
                .statusCode(200);
    }

    @Test
    void namesEveryBrokenRuleOfTheRecordAtOnce() {
        var session = started(patient());
        String body = """
            {"endedAt":"%s","samples":[{"at":"2020-01-01T00:00:00Z","effort":3}]}
            """.formatted(session.startsAt());
        step(session.id(), 2, "completion", body)
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "ended-before-start", "activity-or-reason-needed", "sample-outside-the-session"));
        step(session.id(), 2, "completion", completion(session, 30, "{\"exercise\":\"Walking on a treadmill\"}"))
                .statusCode(400);
    }

    @Test
    void completesWithoutActivityOnlyWithAReason() {
        var session = started(patient());
        String ended = session.startsAt().plus(20, ChronoUnit.MINUTES).toString();
        step(session.id(), 2, "completion", "{\"endedAt\":\"" + ended + "\"}").statusCode(422);
        step(session.id(), 2, "completion", "{\"endedAt\":\"" + ended + "\",\"noActivityReason\":\"education-only\"}")
                .statusCode(200)
                .body("noActivityReason", equalTo("education-only"));
    }

    @Test
    void refusesAnEndMoreThanFiveMinutesAhead() {
        var session = started(patient());
        String body = "{\"endedAt\":\"%s\",\"noActivityReason\":\"education-only\"}";
        step(session.id(), 2, "completion", body.formatted(Instant.now().plus(6, ChronoUnit.MINUTES)))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("occurred-in-the-future", "session-too-long"));
    }

    @Test
    void stopsASessionBeforeItsTimeWithWhatWasDone() {
        var session = started(patient());
        String ended = session.startsAt().plus(10, ChronoUnit.MINUTES).toString();
        step(session.id(), 2, "early-stop", """
            {"endedAt":"%s","reason":"fatigue","activities":[%s]}
            """.formatted(ended, WALKING.formatted(8)))
                .statusCode(200)
                .body("status", equalTo("stopped-early"))
                .body("stopReason", equalTo("fatigue"));
        var event = PublishedEvents.awaitOne(
                "praxis.session", session.patient().toString(), "health.praxis.session.stopped-early.v1");
        assertThat(event.data().path("reason").textValue()).isEqualTo("fatigue");
        assertThat(event.data().path("activeMinutes").intValue()).isEqualTo(8);
        step(session.id(), 3, "signature", "").statusCode(200);
    }

    @Test
    void locksASignedSessionAndKeepsEveryVersionOfAnAmendment() {
        var session = started(patient());
        step(session.id(), 2, "completion", completion(session, 30, WALKING.formatted(20)))
                .statusCode(200);
        String amendment = """
            {"reason":"SENTINEL-REASON","startedAt":"%s","endedAt":"%s","activities":[%s]}
            """.formatted(
                        session.startsAt(), session.startsAt().plus(40, ChronoUnit.MINUTES), WALKING.formatted(35));
        step(session.id(), 3, "amendment", amendment).statusCode(409);
        step(session.id(), 3, "signature", "").statusCode(200);
        step(session.id(), 4, "completion", completion(session, 30, WALKING.formatted(20)))
                .statusCode(409);
        step(session.id(), 4, "cancellation", "{\"reason\":\"other\"}").statusCode(409);
        step(session.id(), 4, "amendment", amendment.replace("SENTINEL-REASON", " "))
                .statusCode(400);
        String longAgo = amendment
                .replaceAll("\"startedAt\":\"[^\"]+\"", "\"startedAt\":\"1849-12-31T23:30:00Z\"")
                .replaceAll("\"endedAt\":\"[^\"]+\"", "\"endedAt\":\"1850-01-01T00:10:00Z\"");
        step(session.id(), 4, "amendment", longAgo)
                .statusCode(422)
                .body("errors.code", contains("occurred-too-long-ago"))
                .body("errors.pointer", contains("/startedAt"));
        step(session.id(), 4, "amendment", amendment)
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("amendmentReason", equalTo("SENTINEL-REASON"))
                .body("activities[0].activeMinutes", equalTo(35));

        therapist()
                .get("/api/v1/sessions/" + session.id() + "/history")
                .then()
                .body("items.version", contains(1, 2, 3, 4, 5));
        therapist()
                .get("/api/v1/sessions/" + session.id() + "/history/4")
                .then()
                .body("session.activities[0].activeMinutes", equalTo(20))
                .body("recordedBy", equalTo("person-therapist"));
        therapist()
                .get("/api/v1/sessions/" + session.id() + "/history/6")
                .then()
                .statusCode(404);
        var amended = PublishedEvents.awaitOne(
                "praxis.session", session.patient().toString(), "health.praxis.session.amended.v1");
        assertThat(amended.data().path("activeMinutes").intValue()).isEqualTo(35);
        assertThat(amended.sequence()).isEqualTo(5);
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        var session = booked("clinic");
        therapist()
                .post("/api/v1/sessions/" + session.id() + "/check-in")
                .then()
                .statusCode(428);
        step(session.id(), 7, "check-in", "").statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 2; attempt++) {
            step(therapist().header("Idempotency-Key", key), session.id(), 1, "check-in", "")
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void leavesTreatmentToThoseWhoTreat() {
        var session = booked("home");
        step(as(TENANT, "coordinator"), session.id(), 1, "start", "{}").statusCode(403);
        step(as(TENANT, "physician"), session.id(), 1, "start", "{}").statusCode(200);
    }

    @Test
    void knowsThePrescriptionsOfThePlan() {
        var patient = patient();
        var plan = UUID.randomUUID();
        var prescription = UUID.randomUUID();
        activated(patient, plan, 1, prescription, 5, null);
        var start = hour();
        String id = book(booking(
                        "home-visit",
                        "home",
                        patient,
                        plan,
                        UUID.randomUUID(),
                        start,
                        start.plus(1, ChronoUnit.HOURS),
                        null))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var session = new Booked(UUID.fromString(id), patient, plan, start);
        step(session.id(), 1, "start", "{\"startedAt\":\"" + start + "\"}").statusCode(200);
        String activity = "{\"exercise\":\"walking\",\"repetitions\":0,\"activeMinutes\":20,\"prescriptionId\":\"%s\"}";
        step(session.id(), 2, "completion", completion(session, 30, activity.formatted(UUID.randomUUID())))
                .statusCode(422)
                .body("errors.code", contains("prescription-unknown"));
        step(session.id(), 2, "tolerance", """
            {"samples":[{"at":"%s","effort":5,"energy":6},{"at":"%s","effort":6,"energy":4}],
             "restBreaks":[{"startedAt":"%s","minutes":5,"reason":"fatigue"}]}
            """.formatted(
                                start, start.plus(10, ChronoUnit.MINUTES), start.plus(20, ChronoUnit.MINUTES)))
                .statusCode(200)
                .body("samples", hasSize(2));
        step(session.id(), 3, "completion", completion(session, 30, activity.formatted(prescription)))
                .statusCode(200)
                .body("participants[0].tolerance.minutesOverEffortCeiling", equalTo(15))
                .body("participants[0].tolerance.restMinutes", equalTo(5))
                .body("participants[0].tolerance.workToRest", equalTo(5.0f))
                .body("participants[0].tolerance.energyTrend", equalTo("falling"))
                .body("instructions.trigger", contains("effort-over-ceiling"));
        var event =
                PublishedEvents.awaitOne("praxis.session", patient.toString(), "health.praxis.session.completed.v1");
        assertThat(event.data().path("minutesOverEffortCeiling").intValue()).isEqualTo(15);
        assertThat(event.data().path("restMinutes").intValue()).isEqualTo(5);
    }

    @Test
    void raisesNoFlagAtTheCeilingItself() {
        var patient = patient();
        var plan = UUID.randomUUID();
        var prescription = UUID.randomUUID();
        activated(patient, plan, 1, prescription, 6, null);
        var start = hour();
        String id = book(booking(
                        "home-visit",
                        "home",
                        patient,
                        plan,
                        UUID.randomUUID(),
                        start,
                        start.plus(1, ChronoUnit.HOURS),
                        null))
                .then()
                .extract()
                .path("id");
        var session = new Booked(UUID.fromString(id), patient, plan, start);
        step(session.id(), 1, "start", "{\"startedAt\":\"" + start + "\"}").statusCode(200);
        step(session.id(), 2, "completion", """
            {"endedAt":"%s","samples":[{"at":"%s","effort":6}],
             "activities":[{"exercise":"walking","repetitions":0,"activeMinutes":20,"prescriptionId":"%s"}]}
            """.formatted(start.plus(30, ChronoUnit.MINUTES), start, prescription))
                .statusCode(200)
                .body("participants[0].tolerance.minutesOverEffortCeiling", equalTo(0))
                .body("instructions", hasSize(0));
    }

    @Test
    void recordsEachPatientOfAGroupApart() {
        var one = patient();
        var two = patient();
        var start = hour();
        String id = book("""
            {"type":"treatment","mode":"home","discipline":"physical","startsAt":"%s","endsAt":"%s",
             "participants":[{"patientId":"%s","planId":"%s"},{"patientId":"%s","planId":"%s"}],
             "practitionerIds":["%s"]}
            """.formatted(
                        start, start.plus(1, ChronoUnit.HOURS), one, planOf(one), two, planOf(two), UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var session = UUID.fromString(id);
        step(session, 1, "start", "{\"startedAt\":\"" + start + "\"}").statusCode(200);
        String activity = "{\"patientId\":%s,\"exercise\":\"walking\",\"repetitions\":0,\"activeMinutes\":%d}";
        String body = "{\"endedAt\":\"" + start.plus(30, ChronoUnit.MINUTES) + "\",\"activities\":[%s,%s]}";
        step(session, 2, "completion", body.formatted(activity.formatted("null", 20), activity.formatted("null", 25)))
                .statusCode(422)
                .body("errors.code", contains("not-a-patient-of-this-session"));
        step(
                        session,
                        2,
                        "completion",
                        body.formatted(
                                activity.formatted("\"" + one + "\"", 20), activity.formatted("\"" + two + "\"", 25)))
                .statusCode(200)
                .body("status", startsWith("completed"));
        assertThat(PublishedEvents.awaitOne("praxis.session", one.toString(), "health.praxis.session.completed.v1")
                        .data()
                        .path("activeMinutes")
                        .intValue())
                .isEqualTo(20);
        assertThat(PublishedEvents.awaitOne("praxis.session", two.toString(), "health.praxis.session.completed.v1")
                        .data()
                        .path("activeMinutes")
                        .intValue())
                .isEqualTo(25);
    }
}
