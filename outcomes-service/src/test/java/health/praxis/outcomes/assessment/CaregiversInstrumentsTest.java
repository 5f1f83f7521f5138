package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks a caregiver about the caring is a result of a caregiver. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class CaregiversInstrumentsTest {

    private static final String STRAIN = "modified-caregiver-strain-index";

    private final Course course = Course.of("stroke", "recovering");

    @ParameterizedTest
    @ValueSource(strings = {STRAIN, "zarit-burden-interview"})
    void areNoResultsOfThePatient(String instrument) {
        for (String subject : new String[] {"", ",\"subject\":\"patient\""}) {
            course.records(instrument, 0, "\"total\":14" + subject)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("asks-a-caregiver"))
                    .body("errors.pointer", contains("/subject"));
        }
        course.as("therapist")
                .get("/api/v1/assessments?patientId=" + course.patient())
                .then()
                .body("items", empty());
        course.records(instrument, 0, "\"total\":14,\"subject\":\"caregiver\"")
                .then()
                .statusCode(201)
                .body("subject", equalTo("caregiver"));
    }

    /** Whom a form is about stays as it was recorded; what was recorded as the patient's before can be corrected. */
    @Test
    void canBeAmendedWhereTheyWereRecordedAsThePatients() throws SQLException {
        String id = course.records(STRAIN, 0, "\"total\":14,\"subject\":\"caregiver\"")
                .path("id");
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.executeUpdate("update assessment set subject = 'PATIENT' where id = '" + id + "'");
        }
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"mistyped\",\"timePoint\":\"interim\",\"total\":15,\"performedAt\":\"%s\"}"
                        .formatted(Course.at(2)))
                .post("/api/v1/assessments/" + id + "/amendment")
                .then()
                .statusCode(200)
                .body("result.score", equalTo(15f));
    }

    @Test
    void otherInstrumentsAreAskedOfEither() {
        course.records("phq-9", 0, "\"total\":14").then().statusCode(201);
        course.records("phq-9", 0, "\"total\":14,\"subject\":\"caregiver\"")
                .then()
                .statusCode(201);
    }

    @Test
    void coverWhatAGoalAsksFor() {
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30, Course.goal(UUID.randomUUID(), "improve", STRAIN, "at-most", 8));
        await().atMost(Duration.ofSeconds(60)).until(() -> "due".equals(state()));
        course.records("phq-9", 1, "\"total\":14,\"subject\":\"caregiver\"");
        assertThat(state()).isEqualTo("due");

        course.records(STRAIN, 1, "\"total\":14,\"subject\":\"caregiver\"");

        assertThat(state()).isEqualTo("measured");
    }

    private String state() {
        List<Map<String, Object>> measures = course.as("therapist")
                .get("/api/v1/coverage?patientId=" + course.patient())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.measures.flatten()");
        return measures.stream()
                .filter(each -> STRAIN.equals(each.get("instrument")) && "baseline".equals(each.get("timePoint")))
                .map(each -> (String) each.get("state"))
                .findFirst()
                .orElse(null);
    }
}
