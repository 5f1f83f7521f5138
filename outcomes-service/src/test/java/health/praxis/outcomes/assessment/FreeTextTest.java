package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What people type freely stays in the record: it reaches neither an event nor a log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class FreeTextTest {

    private static final String SENTINEL = "Zaubernuss-7141";

    @Test
    void isNeitherPublishedNorLogged() {
        var logged = new CopyOnWriteArrayList<String>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        Course course = Course.of("stroke", "recovering");
        String note = ",\"validityNote\":\"" + SENTINEL + "\"";
        String id = course.walks(0, 20, note).then().statusCode(201).extract().path("id");
        course.records("ten-metre-walk-test", 1, "\"notAble\":{\"reason\":\"" + SENTINEL + "\"}" + note)
                .then()
                .statusCode(201);
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"" + SENTINEL + "\",\"timePoint\":\"interim\",\"total\":0.5" + note + "}")
                .post("/api/v1/assessments/" + id + "/amendment")
                .then()
                .statusCode(200);
        course.records("ten-metre-walk-test", 1, "\"total\":-1" + note).then().statusCode(422);
        course.records("ten-metre-walk-test", 1, "\"total\":\"" + SENTINEL + "\"")
                .then()
                .statusCode(400);
        course.records("ten-metre-walk-test", 1, "\"items\":{\"" + SENTINEL + "\":1}")
                .then()
                .statusCode(422);
        course.records("ten-metre-walk-test", 1, "\"total\":1,\"validityNote\":\"a\\u0000" + SENTINEL + "\"");
        PublishedEvents.awaitOne(
                "praxis.outcomes", course.patient().toString(), "health.praxis.outcomes.assessment-amended.v1");
        Logger.getLogger("").removeHandler(listener);

        assertThat(logged).noneMatch(line -> line.contains(SENTINEL));
        assertThat(PublishedEvents.all("praxis.outcomes"))
                .extracting(event -> new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                .noneMatch(data -> data.contains(SENTINEL));
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " "
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
                for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
                    logged.add(cause.toString());
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
