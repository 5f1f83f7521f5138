package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class AssessmentResourceTest {

    private static final String TOPIC = "praxis.outcomes";
    private static final String RECORDED = "health.praxis.outcomes.assessment-recorded.v1";
    private static final String AMENDED = "health.praxis.outcomes.assessment-amended.v1";
    private static final String SELF_HARM = "health.praxis.outcomes.self-harm-answer-found.v1";
    private static final String ASSESSMENTS = "/api/v1/assessments";

    private static Course stroke() {
        return Course.of("stroke", "recovering");
    }

    private static RequestSpecification linked(UUID patient, String role) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.linked(Course.TENANT, patient, role))
                .contentType(ContentType.JSON);
    }

    @Test
    void scoresWhatWasFoundAndTellsItWithoutTheAnswers() {
        Course course = stroke();
        String id = course.walks(
                        0, 12.5, ",\"validityNote\":\"SENTINEL-note\",\"administration\":{\"device\":\"cane\"}")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("result.kind", equalTo("scored"))
                .body("result.score", equalTo(0.8f))
                .body("result.band", notNullValue())
                .body("catalogueVersion", notNullValue())
                .body("instructions", empty())
                .body("status", equalTo("recorded"))
                .extract()
                .path("id");

        var event = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), RECORDED);
        assertThat(event.data().path("assessmentId").textValue()).isEqualTo(id);
        assertThat(event.data().path("score").doubleValue()).isEqualTo(0.8);
        assertThat(event.data().path("subjectKind").textValue()).isEqualTo("patient");
        assertThat(new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("SENTINEL", "distance-m", "cane");
    }

    @Test
    void takesTotalsTrialsAndNotAble() {
        Course course = stroke();
        course.records("berg-balance-scale", 0, "\"total\":41")
                .then()
                .statusCode(201)
                .body("result.score", equalTo(41f));
        String trials = """
            "trials":{"choice":"%s","each":[{"distance-m":10,"time-s":20},{"distance-m":10,"time-s":10}]}\
            """;
        course.records("ten-metre-walk-test", 1, trials.formatted("mean"))
                .then()
                .statusCode(201)
                .body("result.score", equalTo(0.75f));
        course.records("ten-metre-walk-test", 1, trials.formatted("best"))
                .then()
                .statusCode(201)
                .body("result.score", equalTo(1f));
        course.records("ten-metre-walk-test", 2, "\"notAble\":{\"reason\":\"SENTINEL cannot stand\"}")
                .then()
                .statusCode(201)
                .body("result.kind", equalTo("not-able"))
                .body("result.score", nullValue());
        var events = PublishedEvents.await(TOPIC, course.patient().toString(), RECORDED, 4);
        assertThat(events).extracting(event -> event.data().toString()).noneMatch(data -> data.contains("SENTINEL"));
    }

    @Test
    void refusesWithAllReasonsAndTheirPlaces() {
        Course course = stroke();
        course.records("berg-balance-scale", 0, "\"items\":{\"item1\":5,\"item2\":1.5,\"item99\":1}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:praxis:problem:rule-refused"))
                .body("errors.pointer", containsInAnyOrder("/items/item1", "/items/item2", "/items/item99"))
                .body("errors.code", containsInAnyOrder("out-of-range", "value-not-allowed", "unknown-item"));
        course.records("berg-balance-scale", 0, "\"total\":57")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/total"))
                .body("errors.code", contains("out-of-range"));
        course.records("berg-balance-scale", 0, "\"total\":40,\"items\":{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("one-finding"));
        course.records("berg-balance-scale", 0, "\"items\":[1,2]")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-an-object"));
        course.records("no-such-instrument", 0, "\"total\":40")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-instrument"));
        course.records("berg-balance-scale", 365, "\"total\":40")
                .then()
                .statusCode(422)
                .body("errors.code", contains("occurred-in-the-future"));
        course.records("berg-balance-scale", -50_000, "\"total\":40")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-long-ago"));
        course.records("berg-balance-scale", -70_000, "\"total\":40")
                .then()
                .statusCode(422)
                .body("errors.code", contains("occurred-too-long-ago"));
        course.records("berg-balance-scale", -1_000_000, "\"total\":40").then().statusCode(400);
        course.records("berg-balance-scale", 0, "\"total\":\"SENTINEL\"").then().statusCode(400);
        assertThat(Rows.count("assessment", course.patient())).isZero();
        assertThat(PublishedEvents.underKey(TOPIC, course.patient().toString())).isEmpty();
    }

    @Test
    void takesOnlyTheTotalWhereTheLicenceSaysSo() {
        Course course = stroke();
        course.records("moca", 0, "\"items\":{\"clock\":3}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("licensed-total-only"))
                .body("errors.pointer", contains("/items/clock"));
        course.records("moca", 0, "\"total\":24").then().statusCode(201).body("result.score", equalTo(24f));
    }

    @Test
    void holdsAStatedAgeAgainstTheAgesOfTheInstrument() {
        Course course = stroke();
        course.records("alsfrs-r", 0, "\"total\":40,\"ageYears\":17")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-validated-for-age"))
                .body("errors.pointer", contains("/instrument"));
        course.records("alsfrs-r", 0, "\"total\":40,\"ageYears\":18").then().statusCode(201);
    }

    /** The day of birth is patient-service's; a client that states no age, or another one, cannot pass by it. */
    @Test
    void holdsTheAgeOnTheDayAgainstTheAgesOfTheInstrument() {
        Course course = stroke();
        PatientServiceFake.knowsBirth(
                course.patient(), Course.DAY_0.minusYears(18).plusDays(1));
        course.records("alsfrs-r", 0, "\"total\":40")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-validated-for-age"));
        course.records("alsfrs-r", 0, "\"total\":40,\"ageYears\":40").then().statusCode(422);
        String id = course.records("alsfrs-r", 1, "\"total\":40")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .body("""
                    {"reason":"wrong day","timePoint":"interim","total":40,"performedAt":"%sT00:00:00Z"}
                    """.formatted(Course.DAY_0))
                .post(ASSESSMENTS + "/" + id + "/amendment")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-validated-for-age"));
    }

    @Test
    void takesNoResultOfADayBeforeBirth() {
        Course course = stroke();
        PatientServiceFake.knowsBirth(course.patient(), Course.DAY_0.plusDays(1));
        course.records("copm", 0, "\"total\":5")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-validated-for-age"));
        course.records("copm", 1, "\"total\":5").then().statusCode(201);
    }

    @Test
    void tellsOfLimitedEvidenceForTheAgeAndRefusesNothing() {
        Course course = stroke();
        String young = course.records("functional-gait-assessment", 0, "\"total\":20,\"ageYears\":17")
                .then()
                .statusCode(201)
                .body("result.warnings", contains("limited-evidence-for-age"))
                .extract()
                .path("id");
        course.as("therapist")
                .get(ASSESSMENTS + "/" + young + "/interpretation")
                .then()
                .body("warnings", contains("limited-evidence-for-age"));
        course.records("functional-gait-assessment", 0, "\"total\":20,\"ageYears\":18")
                .then()
                .body("result.warnings", empty());
    }

    /** It was taken on trust while nobody could tell the age: a mistake in it can be amended all the same. */
    @Test
    void anAmendmentOfTheSameDayIsNotRefusedForTheAgeButWarns() {
        Course course = stroke();
        String id = course.records("alsfrs-r", 0, "\"total\":40")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PatientServiceFake.knowsBirth(course.patient(), Course.DAY_0.minusYears(12));

        amend(course, id, "\"total\":41")
                .statusCode(200)
                .body("result.score", equalTo(41f))
                .body("result.warnings", contains("not-validated-for-age"));
        amend(course, id, "\"total\":41,\"performedAt\":\"%sT00:00:00Z\"".formatted(Course.DAY_0.plusDays(1)))
                .statusCode(422)
                .body("errors.code", contains("not-validated-for-age"));
    }

    @Test
    void anAmendmentKeepsTheWarningAboutTheAgeWhileNobodyCanTellItAndTheDayIsTheSame() {
        Course course = stroke();
        String id = course.records("functional-gait-assessment", 0, "\"total\":20,\"ageYears\":17")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        amend(course, id, "\"total\":21").statusCode(200).body("result.warnings", contains("limited-evidence-for-age"));
        amend(course, id, "\"total\":21,\"performedAt\":\"%sT00:00:00Z\"".formatted(Course.DAY_0.plusDays(1)))
                .statusCode(200)
                .body("result.warnings", empty());
        amend(course, id, "\"total\":21,\"ageYears\":17").body("result.warnings", contains("limited-evidence-for-age"));
        amend(course, id, "\"total\":21,\"ageYears\":18").body("result.warnings", empty());
    }

    @Test
    void theWarningAboutTheAgeOutlivesAResultWithoutAScore() {
        Course course = stroke();
        String id = course.records("functional-gait-assessment", 0, "\"total\":20,\"ageYears\":17")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        amend(course, id, "\"notAble\":{\"reason\":\"dizzy\"}")
                .statusCode(200)
                .body("result.warnings", contains("limited-evidence-for-age"));
        amend(course, id, "\"total\":21").statusCode(200).body("result.warnings", contains("limited-evidence-for-age"));
    }

    /** Adults' cut-offs for falls say nothing about a child. */
    @Test
    void goesWithFallsNoMoreOnceTheAgeTurnsOutNotToBeTheInstruments() {
        Course course = stroke();
        String id = course.records("berg-balance-scale", 0, "\"total\":46")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PatientServiceFake.knowsBirth(course.patient(), Course.DAY_0.minusYears(10));

        amend(course, id, "\"total\":44")
                .statusCode(200)
                .body("result.warnings", hasItem("not-validated-for-age"))
                .body("result.fallRisk", nullValue());
        assertThat(Rows.findsFallRisk(id)).isFalse();
    }

    private static ValidatableResponse amend(Course course, String id, String findings) {
        int version = course.as("therapist").get(ASSESSMENTS + "/" + id).path("version");
        return course.as("therapist")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"misread\",\"timePoint\":\"interim\",%s}".formatted(findings))
                .post(ASSESSMENTS + "/" + id + "/amendment")
                .then();
    }

    @Test
    void keepsAndTellsTheModeAndWhoseResultItIs() {
        Course course = stroke();
        UUID caregiver = UUID.randomUUID();
        PatientServiceFake.knowsCaregiver(caregiver, course.patient());
        String id = course.records("modified-caregiver-strain-index", 0, """
            "total":14,"subject":"caregiver","caregiverId":"%s",
            "administration":{"mode":"phone","raterTraining":"certified"}\
            """.formatted(caregiver))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        course.as("therapist")
                .get(ASSESSMENTS + "/" + id)
                .then()
                .body("caregiverId", equalTo(caregiver.toString()))
                .body("administration.mode", equalTo("phone"))
                .body("administration.raterTraining", equalTo("certified"));
        var event = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), RECORDED);
        assertThat(event.data().path("mode").textValue()).isEqualTo("phone");
        assertThat(event.data().path("caregiverId").textValue()).isEqualTo(caregiver.toString());
        course.records("phq-9", 0, "\"total\":12,\"caregiverId\":\"%s\"".formatted(caregiver))
                .then()
                .statusCode(422)
                .body("errors.code", contains("only-of-a-caregiver"))
                .body("errors.pointer", contains("/caregiverId"));
        course.records("phq-9", 0, "\"total\":12,\"administration\":{\"mode\":\"by-letter\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsAnIncompleteMeasurementWithoutAScore() {
        Course course = stroke();
        course.records("berg-balance-scale", 0, "\"items\":{\"item1\":4,\"item2\":3}")
                .then()
                .statusCode(201)
                .body("result.kind", equalTo("incomplete"))
                .body("result.score", nullValue())
                .body("result.missingItems", hasItem("item3"));
        assertThat(course.verdictOn("berg-balance-scale")).isEqualTo("insufficient-data");
    }

    @Test
    void aFormWithoutOneAnswerIsNoMeasurement() {
        Course course = stroke();
        for (String none : List.of("{}", "{\"item1\":null,\"item2\":null}", "{\"item1\":\"NT\"}")) {
            course.records("berg-balance-scale", 0, "\"items\":" + none)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("nothing-answered"))
                    .body("errors.pointer", contains("/items"));
        }
        course.records(
                        "ten-metre-walk-test",
                        0,
                        "\"trials\":{\"choice\":\"mean\",\"each\":[{\"distance-m\":10,\"time-s\":9},{}]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("nothing-answered"))
                .body("errors.pointer", contains("/trials/each"));
    }

    @Test
    void warnsOfFloorAndCeilingInThisPerson() {
        Course course = stroke();
        course.records("berg-balance-scale", 0, "\"total\":52")
                .then()
                .body("result.warnings", contains("cannot-show-improvement"));
        course.records("berg-balance-scale", 0, "\"total\":51").then().body("result.warnings", empty());
    }

    @Test
    void answersASelfHarmAnswerAtOnceWhateverTheTotal() {
        Course course = stroke();
        String key = UUID.randomUUID().toString();
        String body = course.body("phq-9", 0, Course.phq9("000000001"));
        String id = null;
        for (int attempt = 0; attempt < 2; attempt++) {
            id = course.as("therapist")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(ASSESSMENTS)
                    .then()
                    .statusCode(201)
                    .body("result.score", equalTo(1f))
                    .body("instructions", hasSize(1))
                    .body("instructions[0].trigger", equalTo("self-harm-answer"))
                    .body("instructions[0].severity", equalTo("emergency"))
                    .extract()
                    .path("id");
        }
        course.as("therapist").get(ASSESSMENTS + "/" + id).then().body("instructions", hasSize(1));
        course.as("therapist")
                .get(ASSESSMENTS + "?patientId=" + course.patient())
                .then()
                .body("items", hasSize(1))
                .body("items[0].instructions", hasSize(1));
        var event = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), SELF_HARM);
        assertThat(event.data().path("assessmentId").textValue()).isEqualTo(id);
        assertThat(event.data().path("item").textValue()).isEqualTo("item9");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(PublishedEvents.underKey(TOPIC, course.patient().toString()))
                .filteredOn(each -> each.type().equals(SELF_HARM))
                .hasSize(1);
    }

    @Test
    void answersASelfHarmAnswerEvenWithoutAScoreAndEvenWhenRefused() {
        Course course = stroke();
        course.records("phq-9", 0, Course.phq9("-------02"))
                .then()
                .statusCode(201)
                .body("result.kind", equalTo("incomplete"))
                .body("instructions[0].trigger", equalTo("self-harm-answer"));
        PublishedEvents.awaitOne(TOPIC, course.patient().toString(), SELF_HARM);
        course.records("phq-9", 0, Course.phq9("700000001"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "out-of-range"));
        course.records("phq-9", 0, Course.phq9("333333330"))
                .then()
                .statusCode(201)
                .body("instructions", empty());
    }

    @Test
    void aLaterVersionDoesNotTakeTheInstructionBackAndIsToldOnce() {
        Course course = stroke();
        String id = course.records("phq-9", 0, Course.phq9("000000003"))
                .then()
                .extract()
                .path("id");
        amend(course, id, 2, Course.phq9("000000000")).then().statusCode(200).body("instructions", hasSize(1));
        amend(course, id, 3, Course.phq9("000000002")).then().statusCode(200).body("instructions", hasSize(1));
        var events = PublishedEvents.await(TOPIC, course.patient().toString(), AMENDED, 2);
        assertThat(events).filteredOn(each -> each.type().equals(SELF_HARM)).hasSize(1);
    }

    @Test
    void tellsTheClinicsEmergencyNumber() {
        Course course = stroke();
        UUID settings = UUID.nameUUIDFromBytes(Course.TENANT.getBytes(StandardCharsets.UTF_8));
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.settings-changed.v1",
                Course.TENANT,
                settings,
                settings,
                1,
                Settings.json("112", "UTC"));
        String body = course.body("phq-9", 0, Course.phq9("000000001"));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "112"
                        .equals(course.as("therapist")
                                .body(body)
                                .post(ASSESSMENTS)
                                .path("instructions[0].emergencyNumber")));

        var there = course.as("therapist").body(body).post(ASSESSMENTS).then().extract();
        course.as("therapist")
                .header("If-None-Match", there.header("ETag"))
                .get(there.header("Location"))
                .then()
                .statusCode(200)
                .body("instructions[0].emergencyNumber", equalTo("112"));
    }

    @Test
    void isSignedAndAmendedAndEveryVersionStaysReadable() {
        Course course = stroke();
        String id = course.walks(0, 20);
        String path = ASSESSMENTS + "/" + id;
        course.as("therapist").post(path + "/signature").then().statusCode(428);
        course.as("therapist")
                .header("If-Match", "\"2\"")
                .post(path + "/signature")
                .then()
                .statusCode(412);
        course.as("coordinator")
                .header("If-Match", "\"1\"")
                .post(path + "/signature")
                .then()
                .statusCode(403);
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .post(path + "/signature")
                .then()
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("signedBy", notNullValue());
        course.as("therapist")
                .header("If-Match", "\"2\"")
                .post(path + "/signature")
                .then()
                .statusCode(409);
        amend(course, id, 2, "\"items\":{\"distance-m\":10,\"time-s\":25}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("amended"))
                .body("result.score", equalTo(0.4f));
        course.as("therapist")
                .get(path + "/history")
                .then()
                .body("items.version", contains(1, 2, 3))
                .body("items[0].assessment.result.score", equalTo(0.5f))
                .body("items[1].assessment.status", equalTo("signed"));
        course.as("therapist").get(path + "/history/1").then().statusCode(200).body("version", equalTo(1));
        course.as("therapist").get(path + "/history/9").then().statusCode(404);
        course.as("therapist").header("If-None-Match", "\"3\"").get(path).then().statusCode(304);
        var event = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), AMENDED);
        assertThat(event.data().toString()).doesNotContain("SENTINEL");
        assertThat(event.sequence()).isEqualTo(3);
    }

    @Test
    void aNewResultIsItsFirstVersionWhateverItTells() {
        Course course = stroke();
        String id = course.records("phq-9", 0, Course.phq9("000000003"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = ASSESSMENTS + "/" + id;
        var recorded = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), RECORDED);
        course.as("therapist")
                .get(path + "/history/" + recorded.sequence())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("assessment.version", equalTo(1));
        course.as("therapist").get(path + "/history").then().body("items.version", contains(1, 2));
        amend(course, id, 2, Course.phq9("000000002")).then().statusCode(200);
        var amended = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), AMENDED);
        course.as("therapist")
                .get(path + "/history/" + amended.sequence())
                .then()
                .statusCode(200)
                .body("assessment.status", equalTo("recorded"))
                .body("assessment.result.score", equalTo(2f));
    }

    private static Response amend(Course course, String id, int version, String finding) {
        return course.as("therapist")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"SENTINEL reason\",\"timePoint\":\"interim\"," + finding + "}")
                .post(ASSESSMENTS + "/" + id + "/amendment");
    }

    @Test
    void letsPatientsRecordOnlyWhatTheyReportThemselvesAndOnlyTheirs() {
        Course course = stroke();
        var patient = linked(course.patient(), "patient");
        patient.body(course.body("phq-9", 0, Course.phq9("111000001")))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .body("instructions[0].text", containsString("speak with your clinic"));
        linked(course.patient(), "patient")
                .body(course.body("berg-balance-scale", 0, "\"total\":40"))
                .post(ASSESSMENTS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-self-reported"));
        linked(UUID.randomUUID(), "patient")
                .body(course.body("phq-9", 0, Course.phq9("111000000")))
                .post(ASSESSMENTS)
                .then()
                .statusCode(404);
        linked(course.patient(), "caregiver")
                .body(course.body("phq-9", 0, Course.phq9("111000000")))
                .post(ASSESSMENTS)
                .then()
                .statusCode(404);
        course.as("analyst")
                .body(course.body("phq-9", 0, Course.phq9("111000000")))
                .post(ASSESSMENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void aCaregiversOwnResultIsNotJudgedAsThePatients() {
        Course course = stroke();
        course.records("phq-9", 0, "\"total\":12,\"subject\":\"caregiver\"")
                .then()
                .statusCode(201)
                .body("subject", equalTo("caregiver"));
        assertThat(course.progress().getList("items")).isEmpty();
    }

    @Test
    void looksAPersonUpWhoseFactsHaveNotArrived() {
        Course known = Course.unheardOf();
        PatientServiceFake.knows(known.patient());
        known.records("phq-9", 0, "\"total\":3").then().statusCode(201);
        Course.unheardOf().records("phq-9", 0, "\"total\":3").then().statusCode(404);
        Course unreachable = Course.unheardOf();
        PatientServiceFake.breaksConnectionsAbout(unreachable.patient());
        unreachable.records("phq-9", 0, "\"total\":3").then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void tellsAnothersEpisodeOrGoalAndNoneAtAllByTheSameAnswer() {
        Course course = stroke();
        PatientServiceFake.knows(course.patient());
        Course another = stroke();
        UUID goal = UUID.randomUUID();
        another.startsEpisode("intensive", Course.DAY_0);
        another.plans(45, Course.goal(goal, "improve", "phq-9", "at-most", 4));
        awaitRead(another, goal);
        UUID draft = UUID.randomUUID();
        PatientServiceFake.knowsGoal(draft, another.patient());
        for (UUID episode : List.of(another.episode(), UUID.randomUUID())) {
            course.records("phq-9", 0, "\"total\":3,\"episodeId\":\"" + episode + "\"")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("episode-unknown"))
                    .body("errors.pointer", contains("/episodeId"));
        }
        for (UUID other : List.of(goal, draft, UUID.randomUUID())) {
            course.records("phq-9", 0, "\"total\":3,\"goalId\":\"" + other + "\"")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("goal-unknown"))
                    .body("errors.pointer", contains("/goalId"));
        }
        course.records("phq-9", 0, Course.phq9("000000001") + ",\"goalId\":\"" + goal + "\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "goal-unknown"));
    }

    @Test
    void refersToAnEpisodeAndAGoalThatWereReadThatTheOwnerKnowsOrThatNobodyCanTellAbout() {
        Course course = stroke();
        UUID goal = UUID.randomUUID();
        String refers = "\"total\":3,\"episodeId\":\"%s\",\"goalId\":\"%s\"";
        UUID untold = UUID.randomUUID();
        PatientServiceFake.breaksConnectionsAbout(course.patient());
        PatientServiceFake.breaksConnectionsAboutGoal(untold);
        course.records("phq-9", 0, refers.formatted(UUID.randomUUID(), untold))
                .then()
                .statusCode(201);

        Course told = stroke();
        UUID atOwner = UUID.randomUUID();
        UUID drafted = UUID.randomUUID();
        PatientServiceFake.knows(told.patient());
        PatientServiceFake.knowsEpisode(told.patient(), atOwner);
        PatientServiceFake.knowsGoal(drafted, told.patient());
        told.records("phq-9", 0, refers.formatted(atOwner, drafted))
                .then()
                .statusCode(201)
                .body("episodeId", equalTo(atOwner.toString()))
                .body("goalId", equalTo(drafted.toString()));

        told.startsEpisode("intensive", Course.DAY_0);
        told.plans(45, Course.goal(goal, "improve", "phq-9", "at-most", 4));
        awaitRead(told, goal);
        told.records("phq-9", 0, refers.formatted(told.episode(), goal)).then().statusCode(201);
    }

    private static void awaitRead(Course course, UUID goal) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("known_episode", course.patient()) == 1
                        && Rows.course(course.plan()).contains(goal.toString()));
    }

    @Test
    void tellsPatientServiceOfTheEmergencyInWhichItAsks() {
        Course course = Course.unheardOf();
        PatientServiceFake.knows(course.patient());
        recordsInAnEmergency(course, "\"total\":3").statusCode(201);
        assertThat(PatientServiceFake.purposeOfAsking(course.patient())).isEqualTo("BTG");
    }

    @Test
    void tellsTheOwnerOfGoalsNothingOfAnEmergency() {
        Course course = stroke();
        Course another = stroke();
        UUID hidden = UUID.randomUUID();
        String refers = "\"total\":3,\"goalId\":\"%s\"";
        recordsInAnEmergency(course, refers.formatted(hidden)).statusCode(201);
        assertThat(PatientServiceFake.isAskedAbout(hidden)).isTrue();
        assertThat(PatientServiceFake.purposeOfAsking(hidden)).isNull();

        UUID read = UUID.randomUUID();
        another.startsEpisode("intensive", Course.DAY_0);
        another.plans(45, Course.goal(read, "improve", "phq-9", "at-most", 4));
        awaitRead(another, read);
        recordsInAnEmergency(course, refers.formatted(read))
                .statusCode(422)
                .body("errors.code", contains("goal-unknown"));
    }

    private static ValidatableResponse recordsInAnEmergency(Course course, String finding) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("passing-therapist", Course.TENANT, (UUID) null, "therapist"))
                .contentType(ContentType.JSON)
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "found unconscious in the gym")
                .body(course.body("phq-9", 0, finding))
                .post(ASSESSMENTS)
                .then();
    }

    /** The two fakes of owners in one hide no goal from caregivers, so that what is not found is not found by anybody. */
    @Test
    void takesACaregiversWordForWhatItsOwnerHidesAndNotForWhatIsAnothers() {
        Course course = stroke();
        Course another = stroke();
        UUID read = UUID.randomUUID();
        another.startsEpisode("intensive", Course.DAY_0);
        another.plans(45, Course.goal(read, "improve", "phq-9", "at-most", 4));
        awaitRead(another, read);
        String[] accounts = {"of-outcomes-" + UUID.randomUUID(), "of-all-" + UUID.randomUUID()};
        course.letsIn(accounts[0], RecordPart.OUTCOMES);
        course.letsIn(accounts[1], RecordPart.OUTCOMES, RecordPart.PLAN, RecordPart.RECORD);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> course.asLinked(accounts[1], "caregiver")
                                .get(ASSESSMENTS + "?patientId=" + course.patient())
                                .statusCode()
                        == 200);
        String[][] references = {
            {"goalId", UUID.randomUUID().toString(), "201"},
            {"goalId", read.toString(), "422"},
            {"episodeId", UUID.randomUUID().toString(), "201"},
            {"episodeId", another.episode().toString(), "422"}
        };
        for (String[] reference : references) {
            String finding =
                    "\"total\":12,\"subject\":\"caregiver\",\"%s\":\"%s\"".formatted(reference[0], reference[1]);
            course.asLinked(accounts[0], "caregiver")
                    .body(course.body("phq-9", 0, finding))
                    .post(ASSESSMENTS)
                    .then()
                    .statusCode(Integer.parseInt(reference[2]));
            course.asLinked(accounts[1], "caregiver")
                    .body(course.body("phq-9", 0, finding))
                    .post(ASSESSMENTS)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void answersARetryOfCommittedWorkWhilePatientServiceIsAway() {
        Course course = Course.unheardOf();
        PatientServiceFake.knows(course.patient());
        String key = UUID.randomUUID().toString();
        String id = attempt(course, key).then().statusCode(201).extract().path("id");
        PatientServiceFake.breaksConnectionsAbout(course.patient());
        attempt(course, key).then().statusCode(201).body("id", equalTo(id));
        attempt(course, UUID.randomUUID().toString()).then().statusCode(503);
        course.as("therapist")
                .get(ASSESSMENTS + "?patientId=" + course.patient())
                .then()
                .body("items", hasSize(1));
    }

    private static Response attempt(Course course, String key) {
        return course.as("therapist")
                .header("Idempotency-Key", key)
                .body(course.body("phq-9", 0, "\"total\":3"))
                .post(ASSESSMENTS);
    }

    @Test
    void noConnectionWaitsForPatientService() {
        Course course = Course.unheardOf();
        int moreThanConnections = 16;
        PatientServiceFake.knowsOnceAskedBy(moreThanConnections, course.patient());
        try (var people = Executors.newFixedThreadPool(moreThanConnections)) {
            var answers = IntStream.range(0, moreThanConnections)
                    .mapToObj(each -> people.submit(
                            () -> attempt(course, UUID.randomUUID().toString()).statusCode()))
                    .toList();
            assertThat(answers).extracting(Future::get).containsOnly(201);
        }
    }

    @Test
    void recordsNothingPerformedAfterADeath() {
        Course course = stroke();
        course.dies();
        String now =
                "{\"patientId\":\"%s\",\"instrument\":\"berg-balance-scale\",\"timePoint\":\"interim\",\"total\":40}"
                        .formatted(course.patient());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> course.as("therapist").body(now).post(ASSESSMENTS).statusCode() == 422);
        course.scores("berg-balance-scale", 0, 40);
    }

    @Test
    void pagesInTheOrderOfPerformance() {
        Course course = stroke();
        course.scores("berg-balance-scale", 14, 42);
        course.scores("berg-balance-scale", 0, 40);
        course.scores("barthel-index", 7, 50);
        var seen = new ArrayList<Float>();
        String next = ASSESSMENTS + "?limit=1&patientId=" + course.patient();
        while (next != null) {
            var page = course.as("therapist").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            List<Float> scores = page.jsonPath().getList("items.result.score");
            seen.addAll(scores);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactly(40f, 50f, 42f);
        course.as("therapist")
                .get(ASSESSMENTS + "?instrument=barthel-index&patientId=" + course.patient())
                .then()
                .body("items", hasSize(1));
        course.as("therapist").get(ASSESSMENTS).then().statusCode(400);
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPatients() {
        Course course = stroke();
        String id = course.walks(0, 20);
        for (String path : List.of(
                ASSESSMENTS + "/" + id, ASSESSMENTS + "/" + id + "/history", ASSESSMENTS + "/" + id + "/history/1")) {
            Course.as(Course.OTHER_TENANT, new String[] {"therapist"})
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        linked(UUID.randomUUID(), "patient").get(ASSESSMENTS + "/" + id).then().statusCode(404);
        linked(course.patient(), "patient").get(ASSESSMENTS + "/" + id).then().statusCode(200);
        String list = ASSESSMENTS + "?patientId=" + course.patient();
        Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                .get(list)
                .then()
                .body("items", empty());
        linked(UUID.randomUUID(), "patient").get(list).then().statusCode(404);
        for (String step : List.of("signature", "amendment")) {
            Course.as(Course.OTHER_TENANT, new String[] {"therapist"})
                    .header("If-Match", "\"1\"")
                    .body("{\"reason\":\"x\",\"timePoint\":\"interim\",\"total\":1}")
                    .post(ASSESSMENTS + "/" + id + "/" + step)
                    .then()
                    .statusCode(404);
        }
        Course.as(Course.OTHER_TENANT, new String[] {"therapist"})
                .body(course.body("phq-9", 0, "\"total\":3"))
                .post(ASSESSMENTS)
                .then()
                .statusCode(404);
        RestAssured.given().get(list).then().statusCode(401);
    }
}
