package health.praxis.session;

import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.started;
import static health.praxis.session.Clinic.step;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that people type stay in the database: no event and no log line carries them, whatever becomes of the request. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class PrivacyTest {

    private static final String WORDS = "SENTINEL-" + UUID.randomUUID();

    private final Recorder logged = new Recorder();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(logged);
    }

    @Test
    void keepsWordsOutOfEventsAndLogs() {
        var patient = patient();
        var session = started(patient);
        String activity = """
            {"exercise":"walking","repetitions":0,"activeMinutes":20,"comment":"%s"}
            """.formatted(WORDS);
        String ended = session.startsAt().plus(30, ChronoUnit.MINUTES).toString();
        step(session.id(), 2, "completion", "{\"endedAt\":\"%s\",\"activities\":[%s]}".formatted(ended, activity))
                .statusCode(200);
        step(session.id(), 3, "signature", "").statusCode(200);
        step(session.id(), 4, "amendment", """
            {"reason":"%s","startedAt":"%s","endedAt":"%s","activities":[%s]}
            """.formatted(WORDS, session.startsAt(), ended, activity))
                .statusCode(200);
        String event = post("/api/v1/adverse-events", """
            {"patientId":"%s","kind":"fall","severityGrade":2,"serious":false,"harm":"moderate",
             "description":"%s","action":"%s"}
            """.formatted(patient, WORDS, WORDS));
        change("/api/v1/adverse-events/" + event + "/amendment", 1, """
            {"severityGrade":3,"serious":false,"harm":"severe","action":"%s","reason":"%s"}
            """.formatted(WORDS, WORDS));
        post("/api/v1/symptom-reports", """
            {"patientId":"%s","symptom":"seizure","newOrWorse":true,"note":"%s"}
            """.formatted(patient, WORDS));
        String flag = therapist()
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .extract()
                .path("items[0].id");
        change("/api/v1/red-flags/" + flag + "/acknowledgement", 1, "");
        change("/api/v1/red-flags/" + flag + "/resolution", 2, """
            {"outcome":"treated","note":"%s"}
            """.formatted(WORDS));
        String practice = """
            "practisedOn":"2026-03-02","items":[{"exercise":"bridging","minutes":5,"repetitions":9}],"comment":"%s"}
            """.formatted(WORDS);
        String logged = post("/api/v1/home-practice", "{\"patientId\":\"%s\",%s".formatted(patient, practice));
        change(
                "/api/v1/home-practice/" + logged + "/correction",
                1,
                "{\"reason\":\"%s\",%s".formatted(WORDS, practice));
        refused(patient);

        PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.home-practice-corrected.v1");
        for (var published : PublishedEvents.all("praxis.session")) {
            assertThat(new String(published.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(WORDS);
            assertThat(published.envelope().getAttributeNames().toString()).doesNotContain(WORDS);
        }
        assertThat(this.logged.lines).isNotNull().noneMatch(line -> line.contains(WORDS));
    }

    /** Each of these fails in another way, and each failure has words of its own to tell. */
    private static void refused(UUID patient) {
        for (String body : List.of(
                "{\"" + WORDS + "\":1}",
                "{\"patientId\":\"" + WORDS + "\"}",
                "{\"patientId\":\"" + patient + "\",\"kind\":\"" + WORDS + "\"}",
                "{\"patientId\":\"" + patient + "\",\"kind\":\"fall\",\"relatedActivity\":\"" + WORDS + "\"}",
                WORDS)) {
            therapist().body(body).post("/api/v1/adverse-events").then().statusCode(400);
        }
        therapist()
                .body("{\"patientId\":\"%s\",\"kind\":\"fall\",\"description\":\"%s\"}".formatted(patient, WORDS))
                .post("/api/v1/adverse-events")
                .then()
                .statusCode(422);
        therapist()
                .header("Idempotency-Key", WORDS)
                .get("/api/v1/red-flags/" + WORDS)
                .then()
                .statusCode(400);
    }

    private static String post(String path, String body) {
        return therapist()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void change(String path, long version, String body) {
        therapist()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static final class Recorder extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
