package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What caregivers answer about themselves stays between them and those who treat. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class CaregiversOwnResultsTest {

    private static final String ASSESSMENTS = "/api/v1/assessments";

    private final String anna = "anna-" + UUID.randomUUID();
    private final String berta = "berta-" + UUID.randomUUID();
    private Course course;
    private UUID annasLink;
    private UUID bertasLink;

    @BeforeEach
    void twoCaregiversWithAConsent() {
        course = Course.of("stroke", "recovering");
        annasLink = course.letsIn(anna, RecordPart.OUTCOMES);
        bertasLink = course.letsIn(berta, RecordPart.OUTCOMES);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> caregiver(anna).get(list()).statusCode() == 200
                        && caregiver(berta).get(list()).statusCode() == 200);
    }

    private RequestSpecification caregiver(String account) {
        return course.asLinked(account, "caregiver");
    }

    private RequestSpecification patient() {
        return course.asLinked("patient-" + course.patient(), "patient");
    }

    private String list() {
        return ASSESSMENTS + "?patientId=" + course.patient();
    }

    private static List<String> shownTo(RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    private String recordedByStaff(String finding) {
        return course.records("phq-9", 0, finding)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String of(UUID caregiver) {
        return ",\"subject\":\"caregiver\",\"caregiverId\":\"%s\"".formatted(caregiver);
    }

    @Test
    void areShownToStaffAndToThatCaregiverAlone() {
        String ofPatient = recordedByStaff("\"total\":3");
        String ofAnna = recordedByStaff(Course.phq9("000000001") + of(annasLink));
        String ofNobodyNamed = recordedByStaff("\"total\":12,\"subject\":\"caregiver\"");

        for (String path : List.of(list(), list() + "&instrument=phq-9")) {
            assertThat(shownTo(course.as("therapist"), path))
                    .containsExactlyInAnyOrder(ofPatient, ofAnna, ofNobodyNamed);
            assertThat(shownTo(patient(), path)).containsExactly(ofPatient);
            assertThat(shownTo(caregiver(berta), path)).containsExactly(ofPatient);
            assertThat(shownTo(caregiver(anna), path)).containsExactlyInAnyOrder(ofPatient, ofAnna);
        }
        assertThat(shownTo(caregiver(anna), list() + "&instrument=moca")).isEmpty();
        for (var other : List.of(patient(), caregiver(berta))) {
            other.get(ASSESSMENTS + "/" + ofAnna).then().statusCode(404);
            other.get(ASSESSMENTS + "/" + ofNobodyNamed).then().statusCode(404);
            other.get(ASSESSMENTS + "/" + ofPatient).then().statusCode(200);
        }
        caregiver(anna).get(ASSESSMENTS + "/" + ofNobodyNamed).then().statusCode(404);
        caregiver(anna).get(ASSESSMENTS + "/" + ofAnna).then().statusCode(200);
        course.as("therapist").get(ASSESSMENTS + "/" + ofNobodyNamed).then().statusCode(200);
    }

    @Test
    void areInNothingThatIsConcludedAboutThePatient() {
        recordedByStaff("\"total\":12" + of(annasLink));
        String reached = "?patientId=" + course.patient();
        for (String path : List.of("/api/v1/progress", "/api/v1/milestones")) {
            patient().get(path + reached).then().statusCode(200).body("items", equalTo(List.of()));
        }
        patient().get("/api/v1/timelines" + reached).then().statusCode(200).body("scores", equalTo(List.of()));
    }

    @Test
    void raiseAnAlertThatOnlyStaffSee() {
        tellOfRedFlag("self-harm-answer-of-caregiver");
        tellOfRedFlag("self-harm-answer");
        String timeline = "/api/v1/timelines?patientId=" + course.patient();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> course.as("therapist").get(timeline).then().body("alerts.size()", equalTo(2)));
        patient().get(timeline).then().body("alerts.detail.code", contains("self-harm-answer"));
    }

    private void tellOfRedFlag(String trigger) {
        UUID flag = UUID.randomUUID();
        course.tell("praxis.session", "health.praxis.session.red-flag-raised.v1", flag, 1, """
            {"redFlagId":"%s","patientId":"%s","trigger":"%s","severity":"emergency","suspends":"nothing",
             "historic":false,"ruleVersion":"1","source":"assessment","sourceId":"%s","itemIds":[],"dueBy":null,
             "responsiblePractitionerId":null}\
            """.formatted(
                        flag, course.patient(), trigger, UUID.randomUUID()));
    }

    private ValidatableResponse answers(RequestSpecification caller, String finding) {
        return caller.body(course.body("phq-9", 0, finding)).post(ASSESSMENTS).then();
    }

    @Test
    void areRecordedByThatCaregiverUnderTheOwnLink() {
        String own = ",\"subject\":\"caregiver\"";
        String id = answers(caregiver(anna), "\"total\":12" + own)
                .statusCode(201)
                .body("caregiverId", equalTo(annasLink.toString()))
                .extract()
                .path("id");
        assertThat(shownTo(caregiver(anna), list())).containsExactly(id);
        answers(caregiver(anna), "\"total\":12" + of(annasLink)).statusCode(201);
        answers(caregiver(anna), "\"total\":12" + of(bertasLink))
                .statusCode(422)
                .body("errors.code", contains("answers-of-another-person"))
                .body("errors.pointer", contains("/caregiverId"));
        answers(patient(), "\"total\":12" + own)
                .statusCode(422)
                .body("errors.code", contains("answers-of-another-person"))
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void areRecordedByStaffUnderALinkThatThePersonHas() {
        UUID ofAnother = Course.of("stroke", "recovering").letsIn(anna, RecordPart.OUTCOMES);
        UUID anothersWhoNeverSignsIn = UUID.randomUUID();
        PatientServiceFake.knowsCaregiver(
                anothersWhoNeverSignsIn, Course.of("stroke", "recovering").patient());
        for (UUID link : List.of(ofAnother, anothersWhoNeverSignsIn, UUID.randomUUID())) {
            course.records("phq-9", 0, "\"total\":12" + of(link))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("caregiver-unknown"))
                    .body("errors.pointer", contains("/caregiverId"));
        }
        UUID neverSignsIn = UUID.randomUUID();
        PatientServiceFake.knowsCaregiver(neverSignsIn, course.patient());
        for (UUID link : List.of(bertasLink, neverSignsIn)) {
            course.records("phq-9", 0, "\"total\":12" + of(link)).then().statusCode(201);
        }
    }

    @Test
    void neverBecomeThePatients() {
        for (String unstated : List.of("", ",\"subject\":\"patient\"")) {
            answers(caregiver(anna), "\"total\":12" + unstated)
                    .statusCode(422)
                    .body("errors.code", contains("answers-of-another-person"))
                    .body("errors.pointer", contains("/subject"));
        }
        answers(caregiver(anna), Course.phq9("000000001"))
                .statusCode(422)
                .body("errors.code", contains("self-harm-answer", "answers-of-another-person"))
                .body("errors[0].message", containsString("speak with your clinic"));
        assertThat(shownTo(course.as("therapist"), list())).isEmpty();
        answers(patient(), "\"total\":3").statusCode(201).body("subject", equalTo("patient"));
    }

    @Test
    void mayComeFromEitherLinkOfOneWhoIsLinkedTwiceIfSaidWhich() {
        UUID second = course.letsIn(anna, RecordPart.OUTCOMES);
        answers(caregiver(anna), "\"total\":12,\"subject\":\"caregiver\"")
                .statusCode(422)
                .body("errors.code", contains("caregiver-not-named"))
                .body("errors.pointer", contains("/caregiverId"));
        answers(caregiver(anna), "\"total\":12" + of(second)).statusCode(201);
    }
}
