package health.praxis.outcomes.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Adherence over Kafka and HTTP. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class AdherenceResourceTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static void slot(Course course, UUID session, int day) {
        var start = Course.at(day).plusSeconds(3_600);
        course.tell("praxis.session", "health.praxis.session.booked.v1", session, 1, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","planId":"%s","planRevision":1,
             "sessionType":"treatment","mode":"clinic","discipline":"physical","start":"%s","end":"%s","roomId":null,
             "practitionerIds":[]}\
            """.formatted(
                        session, session, course.patient(), course.plan(), start, start.plusSeconds(3_600)));
    }

    private static void lost(Course course, UUID session, String step, String reason) {
        course.tell("praxis.session", "health.praxis.session." + step + ".v1", session, 2, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","reason":"%s"}\
            """.formatted(
                        session, session, course.patient(), reason));
    }

    private static JsonPath adherence(Course course, String more) {
        return course.as("therapist")
                .get("/api/v1/adherence?patientId=" + course.patient() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void tellsTheFourKindsBySource() {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        UUID came = UUID.randomUUID();
        UUID missed = UUID.randomUUID();
        UUID closed = UUID.randomUUID();
        slot(course, came, 0);
        slot(course, missed, 2);
        slot(course, closed, 4);
        slot(course, UUID.randomUUID(), 90);
        course.session(came, "completed", 3, 0, 24, course.plan());
        lost(course, missed, "no-show-recorded", "forgot");
        lost(course, closed, "cancelled", "clinic-closed");
        UUID programme = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        course.tell(
                "praxis.therapy-plan",
                "health.praxis.therapy-plan.home-programme-started.v1",
                programme,
                1,
                """
                {"homeProgrammeId":"%s","planId":"%s","patientId":"%s",
                 "items":[{"itemId":"%s","exercise":"stairs","daysPerWeek":7,"supervision":"alone","minutes":10,
                  "repetitions":null}]}\
                """.formatted(programme, course.plan(), course.patient(), item));
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 3, 15);
        course.awaitDelivered(24);
        await().atMost(LONG).until(() -> Rows.count("practised_at_home", course.patient()) == 1);
        await().atMost(LONG).until(() -> Rows.count("known_home_programme", course.patient()) == 1);
        await().atMost(LONG).until(() -> Rows.count("known_plan", course.patient()) == 1);

        var adherence = adherence(course, "");

        assertThat(adherence.getString("attendance[0].source")).isEqualTo("clinic");
        assertThat(adherence.getInt("attendance[0].due")).isEqualTo(3);
        assertThat(adherence.getInt("attendance[0].attended")).isEqualTo(1);
        assertThat(adherence.getInt("attendance[0].noShow")).isEqualTo(1);
        assertThat(adherence.getInt("attendance[0].cancelledByClinic")).isEqualTo(1);
        assertThat(adherence.getDouble("attendance[0].share")).isEqualTo(0.5);
        assertThat(adherence.getInt("attendance[1].due")).isZero();
        assertThat(adherence.getDouble("inSession[0].prescribedMinutes")).isEqualTo(30);
        assertThat(adherence.getDouble("inSession[0].share")).isEqualTo(0.8);
        assertThat(adherence.getString("homePractice.bySource[0].source")).isEqualTo("patient");
        assertThat(adherence.getDouble("homePractice.bySource[0].minutes")).isEqualTo(15);
        assertThat(adherence.getDouble("homePractice.askedTimes")).isPositive();
        assertThat(adherence.getList("longestGaps.source")).containsExactly("sessions", "home-practice", "any");
        // from the second day of the plan of eight weeks, of which every day is over
        assertThat(adherence.getInt("longestGaps[0].days")).isEqualTo(55);
        assertThat(adherence.getString("longestGaps[0].from"))
                .isEqualTo(Course.DAY_0.plusDays(1).toString());

        assertThat(adherence(course, "&planId=" + course.plan()).getInt("attendance[0].due"))
                .isEqualTo(3);
        assertThat(adherence(course, "&planId=" + UUID.randomUUID()).getInt("attendance[0].due"))
                .isZero();
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPatients() {
        Course course = Course.of("stroke", "recovering");
        course.session(0, 25);
        course.awaitDelivered(25);
        String path = "/api/v1/adherence?patientId=" + course.patient();
        Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                .get(path)
                .then()
                .statusCode(404);
        linked(UUID.randomUUID(), path).statusCode(404);
        linked(course.patient(), path).statusCode(200);
    }

    @Test
    void isShownToACaregiverWhoIsLetIntoTheSessionsToo() {
        Course course = Course.of("stroke", "recovering");
        String path = "/api/v1/adherence?patientId=" + course.patient();
        String both = "both-" + course.patient();
        String outcomes = "outcomes-" + course.patient();
        course.letsIn(both, RecordPart.OUTCOMES, RecordPart.SESSIONS);
        course.letsIn(outcomes, RecordPart.OUTCOMES, RecordPart.PLAN);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> course.asLinked(both, "caregiver").get(path).statusCode() == 200);
        course.asLinked(outcomes, "caregiver").get(path).then().statusCode(404);
    }

    private static ValidatableResponse linked(UUID patient, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.linked(Course.TENANT, patient, "patient"))
                .get(path)
                .then();
    }
}
