package health.praxis.session.delivery;

import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.booking;
import static health.praxis.session.Clinic.hour;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.planOf;
import static health.praxis.session.Clinic.started;
import static health.praxis.session.Clinic.step;
import static health.praxis.session.Clinic.therapist;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.praxis.session.Clinic;
import health.praxis.session.Clinic.Booked;
import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class VitalsAndToleranceTest {

    private static String pressure(String moment, int systolic) {
        return """
            {"moment":"%s","measuredAt":"%s","sitting":{"systolicMmHg":%d,"diastolicMmHg":80}}
            """.formatted(moment, Instant.now().truncatedTo(ChronoUnit.SECONDS), systolic);
    }

    @Test
    void doesNotStartPastAHoldLimitUntilAPhysicianClearsIt() {
        var session = booked("home");
        step(session.id(), 1, "vitals", pressure("before", 200)).statusCode(200).body("vitalFindings", empty());
        String flag = step(session.id(), 2, "vitals", pressure("before", 201))
                .statusCode(200)
                .body("vitalFindings[0].act", equalTo("hold"))
                .body("instructions.trigger", contains("vital-sign-hold"))
                .extract()
                .path("instructions[0].redFlagId");
        step(session.id(), 3, "start", "{}").statusCode(422).body("errors.code", contains("vital-sign-hold"));
        clear(flag);
        step(session.id(), 3, "start", "{}").statusCode(200);
    }

    private static void clear(String flag) {
        String path = "/api/v1/red-flags/" + flag;
        as(TENANT, "physician").header("If-Match", "\"1\"").post(path + "/acknowledgement");
        as(TENANT, "physician")
                .header("If-Match", "\"2\"")
                .body("{\"outcome\":\"treated\"}")
                .post(path + "/resolution")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse flagsOf(UUID patient) {
        return therapist().get("/api/v1/red-flags?patientId=" + patient).then().statusCode(200);
    }

    @Test
    void holdsAgainWhenTheNextReadingAfterAClearanceIsPastTheLimitToo() {
        var session = booked("home");
        String first = step(session.id(), 1, "vitals", pressure("before", 201))
                .statusCode(200)
                .extract()
                .path("instructions[0].redFlagId");
        step(session.id(), 2, "vitals", pressure("before", 202))
                .statusCode(200)
                .body("instructions.redFlagId", contains(first));
        clear(first);
        String second = step(session.id(), 3, "vitals", pressure("before", 203))
                .statusCode(200)
                .body("instructions.redFlagId", contains(not(first)))
                .extract()
                .path("instructions[0].redFlagId");
        step(session.id(), 4, "start", "{}").statusCode(422).body("errors.code", contains("vital-sign-hold"));
        clear(second);
        step(session.id(), 4, "start", "{}").statusCode(200);
        flagsOf(session.patient()).body("items.id", contains(first, second));
    }

    @Test
    void raisesSharpPainAnewForANewSampleButNotForOneOnRecord() {
        var session = started(patient());
        String sharp = "\"pain\":6,\"painQuality\":\"sharp\"";
        String first = step(session.id(), 2, "tolerance", sample(session, 5, sharp))
                .statusCode(200)
                .extract()
                .path("instructions[0].redFlagId");
        clear(first);
        step(session.id(), 3, "tolerance", sample(session, 6, "\"pain\":1")).statusCode(200);
        flagsOf(session.patient()).body("items.id", contains(first));
        String second = step(session.id(), 4, "tolerance", sample(session, 10, sharp))
                .statusCode(200)
                .body("instructions.redFlagId", contains(not(first)))
                .extract()
                .path("instructions[0].redFlagId");
        clear(second);
        String record = """
            "endedAt":"%s","activities":[{"exercise":"reaching","repetitions":9,"activeMinutes":9,"stopped":"pain"}]}
            """.formatted(session.startsAt().plus(30, ChronoUnit.MINUTES));
        step(session.id(), 5, "completion", "{" + record).statusCode(200);
        step(session.id(), 6, "signature", "").statusCode(200);
        String at = "{\"at\":\"%s\"," + sharp + "}";
        String known = at.formatted(session.startsAt().plus(5, ChronoUnit.MINUTES)) + ","
                + at.formatted(session.startsAt().plus(10, ChronoUnit.MINUTES)).replace("\"pain\":6", "\"pain\":7");
        String amendment =
                "{\"reason\":\"typing error\",\"startedAt\":\"" + session.startsAt() + "\",\"samples\":[%s]," + record;
        step(session.id(), 7, "amendment", amendment.formatted(known)).statusCode(200);
        flagsOf(session.patient()).body("items.id", contains(first, second));
        String added = "," + at.formatted(session.startsAt().plus(20, ChronoUnit.MINUTES));
        step(session.id(), 8, "amendment", amendment.formatted(known + added)).statusCode(200);
        flagsOf(session.patient()).body("items", hasSize(3));
    }

    @Test
    void onlyStopsASessionInWhichAVitalSignHasPassedAStopLimit() {
        var session = started(patient());
        step(session.id(), 2, "vitals", pressure("during", 250)).statusCode(200).body("mustStop", equalTo(false));
        step(session.id(), 3, "vitals", pressure("during", 251))
                .statusCode(200)
                .body("mustStop", equalTo(true))
                .body("instructions.trigger", contains("vital-sign-stop"))
                .body("instructions.severity", contains("emergency"));
        String ended = session.startsAt().plus(10, ChronoUnit.MINUTES).toString();
        step(session.id(), 4, "completion", "{\"endedAt\":\"" + ended + "\",\"noActivityReason\":\"other\"}")
                .statusCode(422)
                .body("errors.code", contains("session-must-stop"));
        step(session.id(), 4, "early-stop", "{\"endedAt\":\"" + ended + "\",\"reason\":\"vital-signs\"}")
                .statusCode(200)
                .body("status", equalTo("stopped-early"));
    }

    @Test
    void neverStartsASessionAfterAStopLimit() {
        var session = booked("home");
        step(session.id(), 1, "vitals", pressure("before", 251)).statusCode(200);
        step(session.id(), 2, "start", "{}").statusCode(422).body("errors.code", contains("vital-sign-stop"));
        step(session.id(), 2, "cancellation", "{\"reason\":\"vital-signs\"}").statusCode(200);
    }

    @Test
    void goesByTheClinicsOwnLimit() {
        String tenant = "own-limits-" + UUID.randomUUID();
        Clinic.settings(tenant, 1, """
            {"emergencyNumber":"144","timeZone":"Europe/Zurich","locale":"de-CH","transitionAge":18,"closures":[],
             "vitalLimits":{"restingSystolicHoldMmHg":180,"restingDiastolicHoldMmHg":110,
               "restingHeartRateHoldPerMinute":120,"restingOxygenSaturationHoldPercent":90,
               "temperatureHoldCelsius":38.5,"glucoseLowHoldMgPerDl":70,"glucoseHighHoldMgPerDl":250,
               "systolicStopMmHg":250,"diastolicStopMmHg":115,"oxygenSaturationStopPercent":85},
             "acknowledgementMinutes":{"emergency":15,"urgent":240,"routine":4320}}
            """);
        awaitRow("select 1 from clinic_settings where tenant_id = '" + tenant + "'");
        var patient = patient();
        KnownAccess.careTeam(tenant, patient, "person-therapist");
        var start = hour();
        String body = booking(
                "home-visit",
                "home",
                patient,
                planOf(patient),
                UUID.randomUUID(),
                start,
                start.plus(1, ChronoUnit.HOURS),
                null);
        String id = as(tenant, "therapist")
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(as(tenant, "therapist"), UUID.fromString(id), 1, "vitals", pressure("before", 181))
                .statusCode(200)
                .body("vitalFindings[0].limit", equalTo(180))
                .body("vitalFindings[0].source", equalTo("The clinic's own limit"))
                .body("instructions[0].emergencyNumber", equalTo("144"));
    }

    @Test
    void refusesVitalSignsOfTheWrongMomentOrPerson() {
        var session = booked("home");
        step(session.id(), 1, "vitals", pressure("during", 120)).statusCode(409);
        step(session.id(), 1, "vitals", pressure("after", 120)).statusCode(409);
        step(
                        session.id(),
                        1,
                        "vitals",
                        pressure("before", 120)
                                .replace("{\"moment\"", "{\"patientId\":\"" + UUID.randomUUID() + "\",\"moment\""))
                .statusCode(422)
                .body("errors.code", contains("not-a-patient-of-this-session"));
        step(session.id(), 1, "vitals", "{\"moment\":\"before\",\"measuredAt\":\"2026-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("errors.code", contains("no-vital-sign"));
    }

    private static String sample(Booked session, long minute, String fields) {
        return "{\"samples\":[{\"at\":\"%s\",%s}]}"
                .formatted(session.startsAt().plus(minute, ChronoUnit.MINUTES), fields);
    }

    @Test
    void answersSharpPainAtOnceAndWantsTheStoppedActivity() {
        var session = started(patient());
        step(session.id(), 2, "tolerance", sample(session, 5, "\"pain\":6,\"painQuality\":\"sharp\""))
                .statusCode(200)
                .body("instructions.trigger", contains("sharp-pain"));
        String ended = session.startsAt().plus(30, ChronoUnit.MINUTES).toString();
        String body = "{\"endedAt\":\"" + ended
                + "\",\"activities\":[{\"exercise\":\"reaching\",\"repetitions\":9,\"activeMinutes\":9%s}]}";
        step(session.id(), 3, "completion", body.formatted(""))
                .statusCode(422)
                .body("errors.code", contains("sharp-pain-stops-an-activity"));
        step(session.id(), 3, "completion", body.formatted(",\"stopped\":\"pain\""))
                .statusCode(200);
    }

    @Test
    void refusesSamplesOutsideTheSession() {
        var session = started(patient());
        step(session.id(), 2, "tolerance", sample(session, -1, "\"effort\":3"))
                .statusCode(422)
                .body("errors.code", contains("sample-outside-the-session"));
        step(session.id(), 2, "tolerance", sample(session, 0, "\"effort\":11")).statusCode(400);
        step(session.id(), 2, "tolerance", sample(session, 0, "\"effort\":10")).statusCode(200);
        step(booked("home").id(), 1, "tolerance", sample(session, 0, "\"effort\":3"))
                .statusCode(409);
    }

    @Test
    void suggestsAReviewAfterThreeSessionsWithFallingEnergyAndSoreMuscles() {
        var patient = patient();
        finish(patient, 7, "sore-muscle").body("instructions", empty());
        finish(patient, 6, "mild-discomfort").body("instructions", empty());
        finish(patient, 5, "sore-muscle")
                .body("instructions.trigger", contains("discomfort-three-sessions", "energy-falling"));
        var other = patient();
        finish(other, 7, "sore-muscle");
        finish(other, 6, "none");
        finish(other, 6, "sore-muscle").body("instructions", empty());
    }

    private static ValidatableResponse finish(UUID patient, int energy, String pain) {
        var session = started(patient);
        return step(session.id(), 2, "completion", """
            {"endedAt":"%s","samples":[{"at":"%s","energy":%d,"painQuality":"%s"}],
             "activities":[{"exercise":"walking","repetitions":0,"activeMinutes":20}]}
            """.formatted(
                                session.startsAt().plus(30, ChronoUnit.MINUTES), session.startsAt(), energy, pain))
                .statusCode(200);
    }

    @Test
    void leavesVitalsToThoseWhoTreat() {
        var session = booked("home");
        therapist()
                .body(pressure("before", 120))
                .post("/api/v1/sessions/" + session.id() + "/vitals")
                .then()
                .statusCode(428);
        step(as(TENANT, "coordinator"), session.id(), 1, "vitals", pressure("before", 120))
                .statusCode(403);
    }
}
