package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests and events about one person at the same time: the last verdict rests on all of them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ConcurrentChangesTest {

    private static final String WALK = "ten-metre-walk-test";

    @Test
    void losesNoUpdate() throws Exception {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.awaitPlanned(720);
        List<Callable<Object>> changes = IntStream.range(0, 24)
                .<Callable<Object>>mapToObj(
                        n -> n % 2 == 0 ? () -> course.walks(n * 2, 20) : () -> course.session(n * 2, 30))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(changes)) {
                done.get();
            }
        }
        course.awaitDelivered(12 * 30);

        Map<String, Object> progress = course.progressOn(WALK);

        assertThat((List<?>) ((Map<?, ?>) progress.get("evidence")).get("assessments"))
                .hasSize(12);
        double inSpan = 30
                * IntStream.range(0, 24).filter(n -> n % 2 == 1 && n * 2 <= 44).count();
        assertThat(((Number) ((Map<?, ?>) progress.get("dose")).get("deliveredMinutes")).doubleValue())
                .isEqualTo(inSpan);
    }
}
