package health.praxis.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.matrix.AccessMatrix;
import health.praxis.testing.matrix.MatrixRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation, by everybody, about the own and another record, in the own tenant and in others. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class AccessMatrixTest {

    private AccessMatrix matrix;
    private MatrixRecord own;

    @BeforeEach
    void records() {
        own = recordOf(Course.of("stroke", "recovering"));
        matrix = new AccessMatrix(Course.TENANT, own, recordOf(Course.of("stroke", "recovering")));
    }

    private static MatrixRecord recordOf(Course course) {
        course.scores("berg-balance-scale", 0, 30);
        course.walks(0, 20);
        UUID goal = UUID.randomUUID();
        course.plans(30, Course.scaledGoal(goal));
        String rating = course.rates(goal, 0);
        return new MatrixRecord(
                course.patient(),
                Map.ofEntries(
                        Map.entry("assessments", course.walks(28, 10)),
                        Map.entry("history", "1"),
                        Map.entry("audit", "outcomes"),
                        Map.entry("progress", (String)
                                course.progressOn("ten-metre-walk-test").get("id")),
                        Map.entry("instruments", "ten-metre-walk-test"),
                        Map.entry("measurement-error", "sem"),
                        Map.entry("goal-attainments", rating),
                        Map.entry("goal", goal.toString()),
                        Map.entry("plan", course.plan().toString())));
    }

    @Test
    void answersAsTheMatrixSays() {
        System.out.println("outcomes-service " + matrix.check());
    }

    @Test
    @Tag("long-form")
    void keepsCursorsInTheirTenant() {
        assertThat(matrix.checkCursors()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("long-form")
    void tellsNothingByTags() {
        assertThat(matrix.checkTags()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("long-form")
    void keepsKeysAndEventsApart() {
        matrix.checkKeys("recordAssessment", own, "praxis.outcomes");
    }
}
