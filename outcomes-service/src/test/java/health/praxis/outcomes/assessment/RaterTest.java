package health.praxis.outcomes.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who rated a result: stated, or the practitioner who recorded it; never for what somebody answered alone. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class RaterTest {

    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String BERG = "berg-balance-scale";

    private Course course;
    private UUID practitioner;
    private String account;

    @BeforeEach
    void aPractitionerWhoSignsIn() {
        course = Course.of("stroke", "recovering");
        practitioner = UUID.randomUUID();
        account = "account-of-" + practitioner;
        treats(practitioner, account);
    }

    @Test
    void isThePractitionerWhoRecordsItUnlessAnotherIsNamed() {
        String id = records(BERG, "\"total\":40")
                .statusCode(201)
                .body("raterId", equalTo(practitioner.toString()))
                .body("recordedBy", equalTo(account))
                .extract()
                .path("id");
        course.as("therapist").get(ASSESSMENTS + "/" + id).then().body("raterId", equalTo(practitioner.toString()));
        assertThat(told(id)).isEqualTo(practitioner.toString());

        UUID colleague = UUID.randomUUID();
        PatientServiceFake.knowsPractitioner(colleague);
        records(BERG, "\"total\":41,\"raterId\":\"" + colleague + "\"")
                .statusCode(201)
                .body("raterId", equalTo(colleague.toString()));
        course.records(BERG, 2, "\"total\":42,\"raterId\":\"" + practitioner + "\"")
                .then()
                .statusCode(201)
                .body("raterId", equalTo(practitioner.toString()));
        assertThat(PatientServiceFake.isAskedAbout(practitioner)).isFalse();
        course.records(BERG, 3, "\"total\":42").then().statusCode(201).body("raterId", nullValue());
    }

    @Test
    void isNobodyWhereAnAccountIsThatOfTwoPractitioners() {
        treats(UUID.randomUUID(), account);
        records(BERG, "\"total\":40").statusCode(201).body("raterId", nullValue());
    }

    @Test
    void isAPractitionerOfThisClinic() {
        records(BERG, "\"total\":40,\"raterId\":\"" + UUID.randomUUID() + "\"")
                .statusCode(422)
                .body("errors.code", contains("practitioner-unknown"))
                .body("errors.pointer", contains("/raterId"));
        UUID away = UUID.randomUUID();
        PatientServiceFake.breaksConnectionsAboutPractitioner(away);
        records(BERG, "\"total\":40,\"raterId\":\"" + away + "\"")
                .statusCode(201)
                .body("raterId", equalTo(away.toString()));
        Course elsewhere = Course.in(Course.OTHER_TENANT, "stroke", "recovering");
        elsewhere
                .records(BERG, 0, "\"total\":40,\"raterId\":\"" + practitioner + "\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-unknown"));
    }

    @Test
    void isNobodyForWhatSomebodyAnsweredAlone() {
        records("phq-9", Course.phq9("111000000")).statusCode(201).body("raterId", nullValue());
        records("phq-9", Course.phq9("111000000") + ",\"raterId\":\"" + practitioner + "\"")
                .statusCode(201)
                .body("raterId", equalTo(practitioner.toString()));
        String named = ",\"raterId\":\"" + practitioner + "\"";
        String alone = ",\"administration\":{\"mode\":\"self-completed\"}";
        records("phq-9", Course.phq9("111000000") + alone + named)
                .statusCode(422)
                .body("errors.code", contains("nobody-rated"))
                .body("errors.pointer", contains("/raterId"));
        course.asLinked("patient-of-" + course.patient(), "patient")
                .body(course.body("phq-9", 0, Course.phq9("111000000") + named))
                .post(ASSESSMENTS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("nobody-rated"));
    }

    @Test
    void isNobodyOfThisClinicForWhatCameInALetter() {
        String id = records(BERG, "\"total\":50,\"ratedElsewhere\":true")
                .statusCode(201)
                .body("raterId", nullValue())
                .extract()
                .path("id");
        String named = ",\"raterId\":\"" + practitioner + "\"";
        records(BERG, "\"total\":50,\"ratedElsewhere\":true" + named)
                .statusCode(422)
                .body("errors.code", contains("rated-elsewhere"))
                .body("errors.pointer", contains("/raterId"));
        amend(id, 1, "\"total\":50" + named).statusCode(200).body("raterId", equalTo(practitioner.toString()));
        amend(id, 2, "\"total\":50,\"ratedElsewhere\":true").statusCode(200).body("raterId", nullValue());
    }

    /** Staff who mend a typing error have not asked the questions. */
    @Test
    void isNobodyForWhatThePatientToldAloneWhenStaffAmendIt() {
        String id = course.asLinked("patient-of-" + course.patient(), "patient")
                .body(course.body("phq-9", 0, Course.phq9("111000000")))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String named = ",\"raterId\":\"" + practitioner + "\"";
        amend(id, 1, Course.phq9("111100000") + named).statusCode(422).body("errors.code", contains("nobody-rated"));
        amend(id, 1, Course.phq9("111100000") + ",\"administration\":{\"mode\":\"clinic\"}" + named)
                .statusCode(200)
                .body("raterId", equalTo(practitioner.toString()));
    }

    @Test
    void staysWhenSomebodyElseAmendsItUnlessTheAmendmentNamesAnother() {
        String id = records(BERG, "\"total\":50").extract().path("id");
        amend(id, 1, "\"total\":51")
                .statusCode(200)
                .body("raterId", equalTo(practitioner.toString()))
                .body("result.score", equalTo(51f));
        amend(id, 2, "\"total\":51,\"raterId\":\"" + UUID.randomUUID() + "\"")
                .statusCode(422)
                .body("errors.code", contains("practitioner-unknown"));
        UUID colleague = UUID.randomUUID();
        PatientServiceFake.knowsPractitioner(colleague);
        amend(id, 2, "\"total\":51,\"raterId\":\"" + colleague + "\"")
                .statusCode(200)
                .body("raterId", equalTo(colleague.toString()));
        amend(id, 3, "\"total\":51,\"administration\":{\"mode\":\"self-completed\"}")
                .statusCode(200)
                .body("raterId", nullValue());
        course.as("therapist")
                .get(ASSESSMENTS + "/" + id + "/history")
                .then()
                .body(
                        "items.assessment.raterId",
                        contains(practitioner.toString(), practitioner.toString(), colleague.toString(), null));
    }

    @Test
    void isToldBesideAComparisonWhenAnotherOneRated() {
        records(BERG, "\"total\":40").statusCode(201);
        String same = records(BERG, "\"total\":50").extract().path("id");
        caution(same).body("last.cautions", empty());
        UUID colleague = UUID.randomUUID();
        PatientServiceFake.knowsPractitioner(colleague);
        String other = records(BERG, "\"total\":50,\"raterId\":\"" + colleague + "\"")
                .extract()
                .path("id");
        caution(other).body("last.cautions", contains("rater")).body("last.verdict", equalTo("no-detectable-change"));
    }

    private ValidatableResponse caution(String id) {
        return course.as("therapist")
                .get(ASSESSMENTS + "/" + id + "/interpretation")
                .then()
                .statusCode(200);
    }

    private int day;

    private ValidatableResponse records(String instrument, String finding) {
        return asPractitioner()
                .body(course.body(instrument, day++, finding))
                .post(ASSESSMENTS)
                .then();
    }

    private ValidatableResponse amend(String id, int version, String finding) {
        return course.as("coordinator")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"read again\",\"timePoint\":\"interim\"," + finding + "}")
                .post(ASSESSMENTS + "/" + id + "/amendment")
                .then();
    }

    private RequestSpecification asPractitioner() {
        return given().auth()
                .oauth2(Tokens.of(account, Course.TENANT, (UUID) null, "physician"))
                .contentType(ContentType.JSON);
    }

    private String told(String assessment) {
        var event = PublishedEvents.awaitOne(
                "praxis.outcomes", course.patient().toString(), "health.praxis.outcomes.assessment-recorded.v1");
        assertThat(event.data().path("assessmentId").textValue()).isEqualTo(assessment);
        return event.data().path("raterId").textValue();
    }

    private static void treats(UUID practitioner, String account) {
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.practitioner-recorded.v1",
                Course.TENANT,
                practitioner,
                practitioner,
                1,
                """
                {"practitionerId":"%s","discipline":"physical","neurologySpecialised":true,"active":true,"account":"%s"}
                """.formatted(practitioner, account));
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.isPractitioner(practitioner));
    }
}
