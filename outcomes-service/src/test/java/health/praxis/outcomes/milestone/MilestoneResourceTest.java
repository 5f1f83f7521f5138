package health.praxis.outcomes.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What went well, as the person reads it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class MilestoneResourceTest {

    @Test
    void tellsThePersonWhatWentWellTheLatestFirst() {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(28, 10);
        for (int day = 0; day < 3; day++) {
            course.practisesAtHome(UUID.randomUUID(), "logged", 1, day, 20);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> milestones(course).getList("items.code").contains("practice-days-in-a-row"));

        var told = milestones(course);

        assertThat(told.getString("language")).isEqualTo("en");
        assertThat(told.getList("items.code"))
                .contains("best-so-far", "home-minutes-reached", "practice-days-in-a-row");
        assertThat(told.getDouble("items.find { it.code == 'best-so-far' }.value"))
                .isEqualTo(1.0);
        assertThat(told.getDouble("items.find { it.code == 'best-so-far' }.before"))
                .isEqualTo(0.5);
        assertThat(told.getString("items.find { it.code == 'best-so-far' }.unit"))
                .isEqualTo("m/s");
        assertThat(told.getBoolean("items.find { it.code == 'best-so-far' }.beyondMeasurementError"))
                .isTrue();
        assertThat(told.getString("items.find { it.code == 'best-so-far' }.text"))
                .contains("best so far");
        assertThat(told.getList("notes")).isEmpty();
        assertThat(told.getList("items.on", String.class)).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void callsAGainClearOnceASecondDayShowsIt() {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(28, 10);
        assertThat(milestones(course).getList("items.code")).doesNotContain("clear-gain");

        course.walks(29, 10);

        assertThat(milestones(course).getList("items.code")).contains("clear-gain");
        assertThat(milestones(course).getList("notes")).isEmpty();
    }

    @Test
    void saysWithoutBlameWhereNothingHasChanged() {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(28, 20);

        var told = milestones(course);

        assertThat(told.getList("items")).isEmpty();
        assertThat(told.getString("notes[0].verdict")).isEqualTo("no-change-yet");
        assertThat(told.getString("notes[0].text")).startsWith("There is no clear change");
    }

    @Test
    void callsALossNoGain() {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 10);
        course.walks(28, 20);

        var told = milestones(course);

        assertThat(told.getList("items")).isEmpty();
        assertThat(told.getString("notes[0].verdict")).isEqualTo("declined");
    }

    @Test
    void tellsNothingMoreOfAnErasedPerson() {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(28, 10);
        assertThat(milestones(course).getList("items")).isNotEmpty();

        course.isErased();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> milestones(course).getList("items").isEmpty());
        assertThat(milestones(course).getList("notes")).isEmpty();
    }

    private static JsonPath milestones(Course course) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.linked(Course.TENANT, course.patient(), "patient"))
                .get("/api/v1/milestones?patientId=" + course.patient())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
