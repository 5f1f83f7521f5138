package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One muscle group, joint motion or nerve is not another. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class SiteTest {

    private static final String ASHWORTH = "modified-ashworth-scale";

    private Course course;

    @BeforeEach
    void somebodyYearsAfterAStroke() {
        course = Course.of("stroke", "recovering");
    }

    private Response grades(int day, double grade, String administration) {
        return course.records(ASHWORTH, day, "\"total\":%s,\"administration\":{%s}".formatted(grade, administration));
    }

    private String graded(int day, double grade, String administration) {
        return grades(day, grade, administration)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse interpretation(String id) {
        return course.as("therapist")
                .get("/api/v1/assessments/" + id + "/interpretation")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherMuscleGroupIsNotCompared() {
        graded(0, 3, "\"side\":\"left\",\"site\":\"elbow-flexors\"");
        String ankle = graded(7, 1, "\"side\":\"left\",\"site\":\"ankle-plantar-flexors\"");

        interpretation(ankle)
                .body("baseline.verdict", equalTo("not-comparable"))
                .body("baseline.differences", contains("site"))
                .body("last.differences", contains("site"));
        assertThat(course.verdictOn(ASHWORTH)).isNotEqualTo("improving");
    }

    @Test
    void theSameIsComparedAndSoIsWhatNamesNone() {
        graded(0, 3, "\"side\":\"left\",\"site\":\"elbow-flexors\"");
        String later = graded(7, 1, "\"side\":\"left\",\"site\":\"elbow-flexors\"");
        interpretation(later).body("last.verdict", equalTo("improved-important-mdc-unknown"));

        course = Course.of("stroke", "recovering");
        graded(0, 3, "\"side\":\"left\"");
        interpretation(graded(7, 1, "\"side\":\"left\""))
                .body("last.verdict", equalTo("improved-important-mdc-unknown"));
        interpretation(graded(14, 1, "\"side\":\"left\",\"site\":\"elbow-flexors\""))
                .body("last.differences", contains("site"));
    }

    @Test
    void isKeptAndAmendedAndStaysInHistory() {
        String id = graded(0, 3, "\"side\":\"left\",\"site\":\"elbow-flexors\"");
        String path = "/api/v1/assessments/" + id;
        course.as("therapist").get(path).then().body("administration.site", equalTo("elbow-flexors"));
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .body("""
                    {"reason":"mistyped","timePoint":"interim","total":3,
                     "administration":{"side":"left","site":"wrist-flexors"}}\
                    """)
                .post(path + "/amendment")
                .then()
                .statusCode(200)
                .body("administration.site", equalTo("wrist-flexors"));
        course.as("therapist")
                .get(path + "/history")
                .then()
                .body("items.assessment.administration.site", contains("elbow-flexors", "wrist-flexors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elbow", "elbow flexors", "-elbow", "elbow-", "", "médian"})
    void isAKey(String site) {
        grades(0, 3, "\"side\":\"left\",\"site\":\"%s\"".formatted(site))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/administration/site"));
    }

    @Test
    void isNoLongerThanOtherKeys() {
        graded(0, 3, "\"site\":\"" + "a".repeat(60) + "\"");
        grades(0, 3, "\"site\":\"" + "a".repeat(61) + "\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/administration/site"));
    }
}
