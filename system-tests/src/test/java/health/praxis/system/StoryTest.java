package health.praxis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged system plays its story while every process is killed once, and loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PEOPLE = Path.of("..", "standalone", "src", "main", "resources", "people");
    private static final String FREE_TEXT_OF_THE_STORY = "Slipped in the bathroom";

    private static final List<String> PROCESSES = List.of(
            "patient-service",
            "gateway",
            "therapy-plan-service",
            "kafka",
            "outcomes-service",
            "session-service",
            "postgres");

    private final RunningSystem system = new RunningSystem("story");
    private final KafkaTopics topics = new KafkaTopics(system.kafka());
    private CommittedEvents committed;

    @BeforeAll
    void start() throws SQLException {
        system.startFresh();
        committed = new CommittedEvents(system).watch();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void playsTheStoryWhileEveryProcessIsKilledOnce() {
        Deque<String> toKill = new ArrayDeque<>(PROCESSES);
        List<Thread> killers = new ArrayList<>();
        var demo = system.run(
                Map.of(),
                line -> {
                    if (line.startsWith("  person") && !toKill.isEmpty() && isOver(killers)) {
                        killers.add(killAndRestart(toKill));
                    }
                },
                "demo");
        killers.forEach(StoryTest::join);
        while (!toKill.isEmpty()) {
            join(killAndRestart(toKill));
        }
        assertThat(demo.exitCode()).as(demo.text()).isZero();
        assertThat(demo.text())
                .contains(
                        ": improving",
                        ": sustained",
                        ": under-dosed",
                        ": stalled",
                        ": declined",
                        "3 registered, 2 eligible for an episode, 1 not",
                        "1 deceased",
                        "activation refused",
                        "home programme suspended: true",
                        "911");
    }

    @Test
    @Order(2)
    void publishesExactlyWhatWasCommitted() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(topics.eventsByType()).isEqualTo(committed.byType()));
        assertThat(topics.deadLetters()).isEmpty();
    }

    @Test
    @Order(3)
    void changesNothingWhenItIsPlayedAgain() throws SQLException {
        var before = committed.byType();
        var again = system.require("demo");
        assertThat(again.text()).contains("plan was active already").doesNotContain("activation refused");
        assertThat(committed.byType()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void keepsToTheContracts() throws IOException {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var message : topics.all()) {
            String type = message.header("ce_type");
            JsonNode data = JSON.readTree(message.value());
            var schema = schemas.getSchema(SchemaLocation.of("classpath:contracts/events/" + type + ".json"));
            assertThat(schema.validate(data)).as(type).isEmpty();
            assertThat(message.headers())
                    .as(type)
                    .containsKeys(
                            "ce_id",
                            "ce_subject",
                            "ce_sequence",
                            "ce_time",
                            "ce_recordedtime",
                            "ce_tenantid",
                            "ce_dataschema",
                            "ce_traceparent");
        }
    }

    @Test
    @Order(5)
    void letsNothingPersonalOutOfTheDatabases() throws IOException {
        Set<String> personal = PersonalData.ofBundles(PEOPLE);
        personal.add(FREE_TEXT_OF_THE_STORY);
        assertThat(personal).hasSizeGreaterThan(10);
        for (var message : topics.all()) {
            String whole = message.key() + message.headers() + message.value();
            assertThat(personal.stream().filter(whole::contains))
                    .as(message.topic())
                    .isEmpty();
        }
        for (Path log : system.logs()) {
            String text = Files.readString(log);
            assertThat(personal.stream().filter(text::contains))
                    .as(log.getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    @Order(6)
    void hidesOneTenantFromTheOther() {
        var here = new Caller(system, "coordinator@riverside");
        var there = new Caller(system, "coordinator@hillcrest");
        String patient = here.get("/api/v1/patients")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        var readPaths = Stream.of(
                        "/api/v1/patients/%s",
                        "/api/v1/patients/%s/history",
                        "/api/v1/patients/%s/conditions",
                        "/api/v1/patients/%s/episodes",
                        "/api/v1/patients/%s/consents",
                        "/api/v1/patients/%s/precautions",
                        "/api/v1/patients/%s/medications",
                        "/api/v1/patients/%s/safety-facts",
                        "/api/v1/patients/%s/summary",
                        "/api/v1/therapy-plans?patientId=%s",
                        "/api/v1/home-programmes?patientId=%s",
                        "/api/v1/plan-reviews?patientId=%s",
                        "/api/v1/sessions?patientId=%s",
                        "/api/v1/home-practice?patientId=%s",
                        "/api/v1/adverse-events?patientId=%s",
                        "/api/v1/red-flags?patientId=%s",
                        "/api/v1/assessments?patientId=%s",
                        "/api/v1/progress?patientId=%s",
                        "/api/v1/doses?patientId=%s")
                .map(path -> path.formatted(patient))
                .toList();
        for (String path : readPaths) {
            assertThat(here.get(path).status()).as(path).isEqualTo(200);
            var foreign = there.get(path);
            boolean nothing = foreign.status() == 404
                    || (foreign.status() == 200 && foreign.body().path("items").isEmpty());
            assertThat(nothing).as(path + " " + foreign).isTrue();
        }
        assertThat(there.get("/api/v1/patients").body().path("items")).isEmpty();
    }

    @Test
    @Order(7)
    void showsNothingToARawSessionWithoutATenant() throws SQLException {
        for (String service : RunningSystem.SERVICES) {
            for (String table : tablesWithTenant(service)) {
                try (var app = system.connect(service, "app");
                        var statement = app.createStatement();
                        var row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    assertThat(row.getLong(1)).as(service + " " + table).isZero();
                }
            }
        }
    }

    @Test
    @Order(8)
    void showsAPartWhoseServiceIsDownAsUnavailable() {
        var caller = new Caller(system, "therapist@riverside");
        String patient = new Caller(system, "coordinator@riverside")
                .get("/api/v1/patients")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        system.require("kill", "outcomes-service");
        var summary = caller.get("/api/v1/patients/" + patient + "/summary");
        assertThat(summary.status()).isEqualTo(200);
        assertThat(summary.body().path("progress").path("status").asText()).isEqualTo("unavailable");
        assertThat(summary.body().path("progress").has("items")).isFalse();
        assertThat(summary.body().path("patient").path("status").asText()).isEqualTo("available");
        system.require("up", "outcomes-service");
    }

    private List<String> tablesWithTenant(String service) throws SQLException {
        try (var owner = system.connect(service, "owner");
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                    select table_name from information_schema.columns
                    where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'outbox'
                    """)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            assertThat(tables).hasSizeGreaterThan(4);
            return tables;
        }
    }

    private static boolean isOver(List<Thread> killers) {
        return killers.stream().noneMatch(Thread::isAlive);
    }

    private Thread killAndRestart(Deque<String> toKill) {
        String process = toKill.remove();
        return Thread.ofPlatform().start(() -> {
            system.require("kill", process);
            system.require("up", process);
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
