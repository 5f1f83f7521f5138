package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The day on which something was to be kept comes though nobody tells anything. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class DueDateWatchTest {

    private static final String WALK = "ten-metre-walk-test";

    @Inject
    DueDateWatch watch;

    @Test
    void whatWasKeptIsAchievedWhenItsDayHasComeWithoutAnyNewFact() throws SQLException {
        LocalDate due = Course.DAY_0.plusDays(56);
        Course course = keepsWalking("maintain", due);
        course.awaitVerdict(WALK, "achieved");
        // as it had been judged before that day
        change("""
            update progress set judge_again_at = '%s', classification = classification
                || '{"verdict": "SUSTAINED", "reason": "KEPT_AS_INTENDED"}' where patient_id = '%s'
            """.formatted(due.atStartOfDay().atOffset(ZoneOffset.UTC), course.patient()));
        assertThat(course.verdictOn(WALK)).isEqualTo("sustained");

        watch.look();

        assertThat(course.progressOn(WALK))
                .containsEntry("verdict", "achieved")
                .containsEntry("reason", "target-met-at-due-date")
                .containsEntry("previousVerdict", "sustained");
        assertThat(judgeAgainAt(course.patient())).isEmpty();
    }

    @Test
    void isJudgedAgainAsTheDueDateBegins() throws SQLException {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        Course course = keepsWalking("maintain", due);
        course.awaitVerdict(WALK, "sustained");
        Instant begins = due.atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(judgeAgainAt(course.patient())).contains(begins);

        change("update progress set judge_again_at = now() where patient_id = '%s'".formatted(course.patient()));
        watch.look();

        assertThat(course.verdictOn(WALK)).isEqualTo("sustained");
        assertThat(judgeAgainAt(course.patient())).contains(begins);
    }

    /** Staff begin anew after the last day that may speak for the due date. */
    @Test
    void aLaterBaselineDoesNotTakeBackWhatWasKept() {
        Course course = keepsWalking("maintain", Course.DAY_0.plusDays(30));
        course.awaitVerdict(WALK, "achieved");

        course.as("therapist")
                .body(course.body(WALK, 62, "\"items\":{\"distance-m\":10,\"time-s\":40}")
                        .replace("interim", "baseline"))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);

        assertThat(course.progressOn(WALK)).containsEntry("reason", "target-met-at-due-date");
    }

    /** Staff begin anew within the days whose results may speak for the due date. */
    @Test
    void aBaselineMarkedSoonAfterTheDueDateDoesNotTakeBackWhatWasKept() {
        Course course = keepsWalking("maintain", Course.DAY_0.plusDays(50));
        course.awaitVerdict(WALK, "achieved");

        course.as("therapist")
                .body(course.body(WALK, 62, "\"items\":{\"distance-m\":10,\"time-s\":40}")
                        .replace("interim", "baseline"))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);

        assertThat(course.progressOn(WALK)).containsEntry("reason", "target-met-at-due-date");
    }

    private static Course keepsWalking(String intent, LocalDate due) {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        course.walks(50, 20);
        course.plans(
                30,
                Course.goal(UUID.randomUUID(), intent, WALK, "at-least", 0.45)
                        .replace(Course.DAY_0.plusWeeks(20).toString(), due.toString()));
        return course;
    }

    private static Optional<Instant> judgeAgainAt(UUID patient) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select judge_again_at from progress where is_current and patient_id = ?")) {
            select.setObject(1, patient);
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private static void change(String sql) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
