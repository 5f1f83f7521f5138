package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer names is told although the form cannot be recorded. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class UnrecordedAnswersTest {

    private static final String TOPIC = "praxis.outcomes";
    private static final String FOUND = "health.praxis.outcomes.self-harm-answer-found.v1";
    private static final String RECORDED = "health.praxis.outcomes.assessment-recorded.v1";
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String AT_SIXTEEN = Course.phq9("000000003") + ",\"ageYears\":16";

    private final Course course = Course.of("stroke", "recovering");

    private ValidatableResponse sends(RequestSpecification caller, String body) {
        return caller.body(body).post(ASSESSMENTS).then();
    }

    private String atSixteen() {
        return course.body("phq-9", 0, AT_SIXTEEN);
    }

    /** What was told once something that was recorded after it has been told, too. */
    private long told() {
        course.walks(60, 20);
        PublishedEvents.awaitOne(TOPIC, course.patient().toString(), RECORDED);
        return PublishedEvents.underKey(TOPIC, course.patient().toString()).stream()
                .filter(event -> event.type().equals(FOUND))
                .count();
    }

    @Test
    void isToldWithoutAnAssessmentAtTheMomentItIsSent() {
        Instant before = Instant.now().minusSeconds(1);
        sends(course.as("therapist"), atSixteen())
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "not-validated-for-age"));

        var found = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), FOUND);
        assertThat(found.data().has("assessmentId")).isTrue();
        assertThat(found.data().path("assessmentId").isNull()).isTrue();
        assertThat(found.data().path("item").textValue()).isEqualTo("item9");
        assertThat(found.data().path("subjectKind").textValue()).isEqualTo("patient");
        assertThat(found.data().has("unrecordedAnswerId")).isFalse();
        assertThat(found.sequence()).isEqualTo(1);
        assertThat(found.envelope().getSubject()).isNotBlank();
        assertThat(found.envelope().getTime().toInstant()).isBetween(before, Instant.now());
        assertThat(Rows.count("assessment", course.patient())).isZero();
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(1);
    }

    @Test
    void isToldOfEachAttemptAndOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            sends(course.as("therapist").header("Idempotency-Key", key), atSixteen())
                    .statusCode(422)
                    .body("errors.code", hasItem("self-harm-answer"));
        }
        assertThat(told()).isEqualTo(1);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(1);

        sends(course.as("therapist"), atSixteen()).statusCode(422);
        sends(course.as("therapist").header("Idempotency-Key", UUID.randomUUID()), atSixteen())
                .statusCode(422);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(3);
    }

    @Test
    void oneKeyHidesNeitherAnotherPersonsAnswerNorThatOfAnAmendment() {
        UUID caregiver = UUID.randomUUID();
        PatientServiceFake.knowsCaregiver(caregiver, course.patient());
        String id = course.records("phq-9", 0, Course.phq9("000000000"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            sends(course.as("therapist").header("Idempotency-Key", key), outOfRange(""))
                    .statusCode(422);
            sends(course.as("therapist").header("Idempotency-Key", key), outOfRange(",\"subject\":\"caregiver\""))
                    .statusCode(422);
            sends(course.as("therapist").header("Idempotency-Key", key), outOfRange(of(caregiver)))
                    .statusCode(422);
            amends(course.as("therapist").header("Idempotency-Key", key), id, 1, "700000001")
                    .statusCode(422);
        }
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(4);
        assertThat(Rows.unrecordedOf(caregiver)).isEqualTo(1);
    }

    @Test
    void namesNoCaregiverWhomThePersonHasNot() {
        UUID nobody = UUID.randomUUID();
        sends(course.as("therapist"), course.body("phq-9", 0, Course.phq9("000000001") + of(nobody)))
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "caregiver-unknown"));
        var found = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), FOUND);
        assertThat(found.data().path("subjectKind").textValue()).isEqualTo("caregiver");
        assertThat(Rows.unrecordedOf(nobody)).isZero();
    }

    @Test
    void isNotToldOfAPatientWhoHasDiedAndStillOfTheCaregiver() {
        course.dies();
        String walked =
                course.body("berg-balance-scale", 0, "\"total\":40").replaceFirst("\"performedAt\":\"[^\"]*\",", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        course.as("therapist").body(walked).post(ASSESSMENTS).statusCode() == 422);
        sends(course.as("therapist"), outOfRange("")).statusCode(422);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isZero();
        sends(course.as("therapist"), outOfRange(",\"subject\":\"caregiver\"")).statusCode(422);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(1);
    }

    private String outOfRange(String more) {
        return course.body("phq-9", 0, Course.phq9("700000001") + more);
    }

    private static String of(UUID caregiver) {
        return ",\"subject\":\"caregiver\",\"caregiverId\":\"%s\"".formatted(caregiver);
    }

    @Test
    void isToldWhateverRefusesTheForm() {
        sends(course.as("therapist"), course.body("phq-9", 0, Course.phq9("700000001")))
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "out-of-range"));
        sends(course.as("therapist"), atSixteen().replaceFirst("\"performedAt\":\"\\d{4}", "\"performedAt\":\"2999"))
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "occurred-in-the-future"));
        sends(
                        course.as("therapist"),
                        course.body("phq-9", 0, Course.phq9("000000003").replace("\"item9\":3", "\"item9\":\"3\"")))
                .statusCode(422)
                .body("errors.code", hasItem("self-harm-answer"));
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(3);
    }

    @Test
    void isToldOfWhomTheFormIsAboutWhoeverFillsItIn() {
        String anna = "anna-" + UUID.randomUUID();
        course.letsIn(anna, RecordPart.OUTCOMES);
        sends(
                        course.asLinked(anna, "caregiver"),
                        course.body("phq-9", 0, Course.phq9("000000001") + ",\"subject\":\"patient\""))
                .statusCode(422)
                .body("errors.code", hasItem("answers-of-another-person"));

        var found = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), FOUND);
        assertThat(found.data().path("subjectKind").textValue()).isEqualTo("patient");
    }

    @Test
    void isToldOfThePatientUnderThePatientsAccount() {
        sends(
                        course.asLinked("patient-" + course.patient(), "patient"),
                        course.body("phq-9", 0, Course.phq9("000000001") + ",\"subject\":\"caregiver\""))
                .statusCode(422)
                .body("errors.code", hasItem("answers-of-another-person"));

        var found = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), FOUND);
        assertThat(found.data().path("subjectKind").textValue()).isEqualTo("patient");
    }

    @Test
    void isNotToldOfOtherAnswersOrByThoseWhoMayNotRecord() {
        sends(course.as("therapist"), course.body("phq-9", 0, Course.phq9("300000000") + ",\"ageYears\":16"))
                .statusCode(422);
        sends(course.as("analyst"), atSixteen()).statusCode(403);
        sends(
                        RestAssured.given()
                                .auth()
                                .oauth2(Tokens.linked(Course.TENANT, UUID.randomUUID(), "patient"))
                                .contentType(ContentType.JSON),
                        atSixteen())
                .statusCode(404);
        sends(Course.as(Course.OTHER_TENANT, new String[] {"therapist"}), atSixteen())
                .statusCode(404);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isZero();
    }

    @Test
    void anAmendmentThatIsRefusedTellsItOfTheAssessmentUnlessThatHas() {
        String id = course.records("phq-9", 0, Course.phq9("000000000"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        amends(course.as("therapist"), id, 1, "700000002").statusCode(422);
        var found = PublishedEvents.awaitOne(TOPIC, course.patient().toString(), FOUND);
        assertThat(found.data().path("assessmentId").textValue()).isEqualTo(id);
        assertThat(found.envelope().getSubject()).isNotEqualTo(id);
        course.as("therapist").get(ASSESSMENTS + "/" + id).then().header("ETag", "\"1\"");
        amends(course.as("therapist"), id, 1, "000000002").statusCode(200);
        amends(course.as("therapist"), id, 3, "700000001").statusCode(422);
        assertThat(Rows.count("unrecorded_answer", course.patient())).isEqualTo(1);
    }

    private static ValidatableResponse amends(RequestSpecification caller, String id, int version, String answers) {
        return caller.header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"misread\",\"timePoint\":\"interim\",%s}".formatted(Course.phq9(answers)))
                .post(ASSESSMENTS + "/" + id + "/amendment")
                .then();
    }
}
