package health.praxis.therapyplan.plan;

import static health.praxis.therapyplan.Plans.OTHER_TENANT;
import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.asPatient;
import static health.praxis.therapyplan.Plans.content;
import static health.praxis.therapyplan.Plans.draft;
import static health.praxis.therapyplan.Plans.drafted;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class TherapyPlanResourceTest {

    private static void episodeStarted(Person person) {
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.episode-started.v1",
                TENANT,
                person.id(),
                person.episode(),
                1,
                """
                {"episodeId":"%s","patientId":"%s","programmeType":"cognitive","setting":"home",
                 "referralSource":"self","startedOn":"2026-09-01"}
                """.formatted(person.episode(), person.id()));
    }

    /** Asks seldom enough for the circuit breaker to stay closed while patient-service is away. */
    private static void untilDraftingAnswers(Person person, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> draft(person, "{}").statusCode() == status);
    }

    @Test
    void draftsAPlanForAnEpisodeItsOwnerKnows() {
        var person = Person.inTreatment();
        String id = draft(person, content())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header(
                        "Location",
                        endsWith("/api/v1/therapy-plans/"
                                + read("therapy-plans?patientId=" + person.id())
                                        .jsonPath()
                                        .getString("items[0].id")))
                .body("status", equalTo("draft"))
                .body("revision", equalTo(0))
                .body("content.needs.physical.identified", equalTo(true))
                .extract()
                .path("id");
        var event = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.drafted.v1");
        assertThat(event.envelope().getSubject()).isEqualTo(id);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.data().path("episodeId").textValue())
                .isEqualTo(person.episode().toString());
    }

    @Test
    void draftsWithoutAskingOnceTheEpisodeHasBeenReadOf() {
        var person = Person.inTreatment();
        PatientServiceFake.breaksConnectionsAbout(person.id());
        draft(person, "{}").then().statusCode(503).header("Retry-After", notNullValue());
        episodeStarted(person);
        untilDraftingAnswers(person, 201);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/from-template,',\"templateId\":\"stroke-arm-and-walking\",\"startsOn\":\"2026-10-01\"'"})
    void answersARetryOfACommittedDraftWhileThePatientServiceIsAway(String path, String more) {
        var person = Person.inTreatment();
        String key = UUID.randomUUID().toString();
        String body = "{\"episodeId\":\"" + person.episode() + "\",\"patientId\":\"" + person.id() + "\"" + more + "}";
        String id = attempt(path, key, body).then().statusCode(201).extract().path("id");
        PatientServiceFake.breaksConnectionsAbout(person.id());
        attempt(path, key, body)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .header("Location", endsWith("/api/v1/therapy-plans/" + id));
        PatientServiceFake.answersAgainAbout(person.id());
        PatientServiceFake.failsAbout(person.id());
        attempt(path, key, body).then().statusCode(201).body("id", equalTo(id));
        attempt(path, UUID.randomUUID().toString(), body).then().statusCode(503);
        PatientServiceFake.answersAgainAbout(person.id());
    }

    private static Response attempt(String path, String key, String body) {
        return as("therapist").header("Idempotency-Key", key).body(body).post("/api/v1/therapy-plans" + path);
    }

    @Test
    void refusesWhomNobodyMayTreat() {
        var unknown = Person.inTreatment();
        PatientServiceFake.forgets(unknown.id());
        draft(unknown, "{}").then().statusCode(404);
        draft(Person.inTreatment().died(), "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("patient-deceased"));
        draft(Person.inTreatment().inEpisode("cognitive", "ended"), "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("episode-not-active"));
        var person = Person.inTreatment();
        var wrongEpisode = Person.inTreatment();
        as("therapist")
                .body("{\"episodeId\":\"" + wrongEpisode.episode() + "\",\"patientId\":\"" + person.id() + "\"}")
                .post("/api/v1/therapy-plans")
                .then()
                .statusCode(422)
                .body("errors.code", contains("episode-unknown"));
    }

    @Test
    void refusesTheDeceasedItHasReadOf() {
        var person = Person.inTreatment();
        PatientServiceFake.breaksConnectionsAbout(person.id());
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.registered.v1",
                TENANT,
                person.id(),
                person.id(),
                1,
                "{\"patientId\":\"" + person.id() + "\",\"administrativeSex\":\"female\",\"deceased\":true}");
        episodeStarted(person);
        untilDraftingAnswers(person, 422);
        draft(person, "{}").then().body("errors.code", contains("patient-deceased"));
    }

    @Test
    void refusesAnEndedEpisodeItHasReadOfWhateverTheOrder() {
        var person = Person.inTreatment();
        PatientServiceFake.breaksConnectionsAbout(person.id());
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.episode-ended.v1",
                TENANT,
                person.id(),
                person.episode(),
                2,
                """
                {"episodeId":"%s","patientId":"%s","programmeType":"cognitive","endReason":"goals-met","endedOn":"2026-10-01"}
                """.formatted(person.episode(), person.id()));
        untilDraftingAnswers(person, 422);
        episodeStarted(person);
        draft(person, "{}").then().statusCode(422).body("errors.code", contains("episode-not-active"));
    }

    @Test
    void keepsOnePlanOpenPerEpisode() {
        var person = Person.inTreatment();
        UUID first = drafted(person, "{}");
        draft(person, "{}").then().statusCode(409).body("type", equalTo("urn:praxis:problem:plan-already-open"));
        planStep(first, "discarding", "{}").then().statusCode(200).body("status", equalTo("discarded"));
        drafted(person, "{}");
    }

    @Test
    void namesEveryBrokenRuleOfTheContent() {
        var person = Person.inTreatment();
        draft(person, """
            {"needs":{"physical":{"identified":true},"mental":{"identified":true,"description":"memory"}},
             "components":[{"component":"nutrition","decision":"not-indicated"},
                           {"component":"nutrition","decision":"addressed"}],
             "expectedDuration":{"minWeeks":9,"maxWeeks":8}}
            """)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "need-without-description",
                                "component-twice",
                                "not-indicated-without-reason",
                                "duration-reversed"))
                .body("errors[0].pointer", equalTo("/content/needs/physical/description"));
        draft(person, "{\"expectedDuration\":{\"minWeeks\":8,\"maxWeeks\":8}}")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"condition\":\"flu\"}",
                "{\"needs\":{\"physical\":{}}}",
                "{\"components\":[{\"component\":\"dancing\",\"decision\":\"addressed\"}]}",
                "{\"expectedDuration\":{\"minWeeks\":0,\"maxWeeks\":8}}",
                "{\"expectedDuration\":{\"minWeeks\":1,\"maxWeeks\":521}}",
                "{\"reviewBy\":\"tomorrow\"}",
                "[]"
            })
    void refusesMalformedContent(String content) {
        draft(Person.inTreatment(), content).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesADraftFromTheFuture() {
        var person = Person.inTreatment();
        as("therapist")
                .body("{\"episodeId\":\"%s\",\"patientId\":\"%s\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}"
                        .formatted(person.episode(), person.id()))
                .post("/api/v1/therapy-plans")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/occurredAt"));
    }

    @Test
    void rewritesOnlyTheVersionThatWasRead() {
        UUID plan = drafted(Person.inTreatment(), "{}");
        String body = "{\"content\":" + content() + "}";
        as("therapist").body(body).put("/api/v1/therapy-plans/" + plan).then().statusCode(428);
        as("therapist")
                .header("If-Match", "\"2\"")
                .body(body)
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(412);
        as("therapist")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as("therapist")
                .header("If-None-Match", "\"2\"")
                .get("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(304);
    }

    @Test
    void livesFromForceToItsEnd() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        planStep(plan, "discarding", "{}").then().statusCode(409);
        planStep(plan, "hold", "{\"reason\":\"absence\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("on-hold"))
                .body("holdReason", equalTo("absence"));
        planStep(plan, "hold", "{\"reason\":\"absence\"}").then().statusCode(409);
        planStep(plan, "completion", "{\"reason\":\"goals-achieved\"}").then().statusCode(409);
        planStep(plan, "discontinuation", "{\"reason\":\"patient-request\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("discontinued"))
                .body("endReason", equalTo("patient-request"));
        planStep(plan, "discontinuation", "{\"reason\":\"other\"}").then().statusCode(409);
        PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.put-on-hold.v1");
        PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.discontinued.v1");
    }

    @Test
    void completesAndMakesRoomForAnother() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        planStep(plan, "completion", "{\"reason\":\"function-maintained\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"));
        var completed = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.completed.v1");
        assertThat(completed.data().path("reason").textValue()).isEqualTo("function-maintained");
        drafted(person, "{}");
    }

    @Test
    void showsPlansToNobodyElse() {
        var person = Person.inTreatment();
        UUID plan = drafted(person, content());
        String path = "/api/v1/therapy-plans/" + plan;
        elsewhere().get(path).then().statusCode(404);
        elsewhere()
                .get("/api/v1/therapy-plans?patientId=" + person.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        elsewhere()
                .header("If-Match", "\"1\"")
                .post(path + "/discarding")
                .then()
                .statusCode(404);
        asPatient(person.id()).get(path).then().statusCode(200);
        asPatient(UUID.randomUUID()).get(path).then().statusCode(404);
        asPatient(UUID.randomUUID())
                .get("/api/v1/therapy-plans?patientId=" + person.id())
                .then()
                .body("items", hasSize(0));
        asPatient(person.id())
                .header("If-Match", "\"1\"")
                .post(path + "/discarding")
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(OTHER_TENANT, "analyst"))
                .get(path)
                .then()
                .statusCode(403);
        as("therapist").get("/api/v1/therapy-plans").then().statusCode(400);
    }

    @Test
    void pagesThroughAPersonsPlansOnce() {
        var person = Person.inTreatment();
        var plans = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            UUID plan = drafted(person, "{}");
            plans.add(plan.toString());
            step("therapy-plans/" + plan + "/discarding", 1, "{}").then().statusCode(200);
        }
        var seen = new ArrayList<String>();
        String next = "/api/v1/therapy-plans?patientId=" + person.id() + "&limit=2";
        while (next != null) {
            var page = as("therapist").urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().<String>getList("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).isEqualTo(List.copyOf(plans));
    }

    @Test
    void showsNothingToARawSessionWithoutATenant() throws SQLException {
        active(Person.inTreatment());
        for (String table : List.of(
                "therapy_plan", "therapy_plan_revision", "goal", "prescription", "home_programme", "plan_review")) {
            try (var app = Infrastructure.database().connect("app");
                    var statement = app.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getInt(1)).as(table).isZero();
            }
        }
    }
}
