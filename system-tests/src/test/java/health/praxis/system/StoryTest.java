package health.praxis.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

    private static final String AUDIT_SEALED = "health.praxis.audit.sealed.v1";

    /** What a timer may tell, behind which there is no request. */
    private static final Set<String> OF_TIMERS = Set.of(
            AUDIT_SEALED,
            "health.praxis.outcomes.measure-due.v1",
            "health.praxis.outcomes.progress-classified.v1",
            "health.praxis.outcomes.dose-shortfall-found.v1");

    /** Of each kind: a story has hundreds of sessions, and one is as good as another. */
    private static final int MOST_RECORDS = 20;

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
        var before = factsOfCare();
        var again = system.require("demo");
        assertThat(again.text()).contains("plan was active already").doesNotContain("activation refused");
        assertThat(factsOfCare()).isEqualTo(before);
    }

    /** What was committed, without the seals of the audit, which grows with every look. */
    private Map<String, Set<UUID>> factsOfCare() throws SQLException {
        var facts = new TreeMap<>(committed.byType());
        assertThat(facts.remove(AUDIT_SEALED)).isNotEmpty();
        return facts;
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
                            "ce_dataschema");
            if (!OF_TIMERS.contains(type)) {
                assertThat(message.headers()).as(type).containsKey("ce_traceparent");
            }
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

    /** The other tenant knows the same people by the same identifiers, and its keys are the same ones. */
    @Test
    @Order(6)
    void hidesOneTenantFromTheOther() throws IOException {
        var here = new Caller(system, "coordinator@riverside");
        var there = new Caller(system, "coordinator@hillcrest");
        // a service that was killed and started again shows nobody's consent until it has caught up
        await().atMost(Duration.ofMinutes(1))
                .until(() -> there.get("/api/v1/cohorts").status() == 200);
        var reads = new ReadOperations(system, here);
        assertThat(reads.count()).isGreaterThan(50);
        Map<String, Set<String>> ours = new HashMap<>();
        ours.put("patient-imports", importEveryone("riverside"));
        importEveryone("hillcrest");
        addWhatTheStoryLeavesOut("riverside");
        addWhatTheStoryLeavesOut("hillcrest");
        collect(here, reads.listsOfTenant(), ours);
        Set.copyOf(ours.get("patients")).forEach(id -> collect(here, reads.listsOf("patients", id), ours));
        Set.copyOf(ours.get("therapy-plans")).forEach(id -> collect(here, reads.listsOf("therapy-plans", id), ours));

        reads.ofRecords(ours).forEach((operation, paths) -> {
            assertThat(paths).as("%s needs a record here", operation).isNotEmpty();
            assertThat(paths).as(operation).anyMatch(path -> here.get(path).status() == 200);
            paths.stream().limit(MOST_RECORDS).forEach(path -> assertShowsNothing(there, path, ours));
        });
        reads.listsOfTenant().values().forEach(path -> {
            var list = there.get(path);
            assertThat(list.status()).as(path).isEqualTo(200);
            assertThat(idsIn(list, ours, path)).as(path).isEmpty();
        });
        assertThat(there.get("/api/v1/patients").body().path("items"))
                .hasSameSizeAs(here.get("/api/v1/patients").body().path("items"));
        assertLookUpFindsOnesOwn(here, there, ours.get("patients").iterator().next());
    }

    private Set<String> importEveryone(String tenant) throws IOException {
        var integration = new Caller(system, "integration@" + tenant);
        var ids = new HashSet<String>();
        try (var bundles = Files.list(PEOPLE)) {
            for (Path bundle :
                    bundles.filter(file -> file.toString().endsWith(".json")).toList()) {
                var report = integration.post(
                        "/api/v1/patient-imports",
                        "application/fhir+json",
                        "equal-" + bundle.getFileName(),
                        Files.readAllBytes(bundle));
                assertThat(report.status()).as(report.toString()).isEqualTo(201);
                ids.add(report.body().path("id").asText());
            }
        }
        return ids;
    }

    private void addWhatTheStoryLeavesOut(String tenant) {
        var coordinator = new Caller(system, "coordinator@" + tenant);
        var patients = coordinator.get("/api/v1/patients").body().path("items");
        for (JsonNode patient : patients) {
            String id = patient.path("id").asText();
            coordinator.post(
                    "/api/v1/patients/" + id + "/precautions",
                    "application/json",
                    "precaution-" + patients.size(),
                    """
                    {"precaution":"pacemaker"}
                    """.getBytes(UTF_8));
            coordinator.post(
                    "/api/v1/patients/" + id + "/caregivers",
                    "application/json",
                    "caregiver-" + patients.size(),
                    """
                    {"name":"Somebody near","relationship":"partner","account":"equal","parts":["record","plan"]}
                    """.getBytes(UTF_8));
            new Caller(system, "physician@" + tenant)
                    .post(
                            "/api/v1/patients/" + id + "/capacity-assessments",
                            "application/json",
                            "capacity-" + patients.size(),
                            """
                            {"capacity":"present"}
                            """.getBytes(UTF_8));
            coordinator.post(
                    "/api/v1/symptom-reports", "application/json", "symptom-" + patients.size(), """
                        {"patientId":"%s","symptom":"seizure","newOrWorse":true}
                        """.formatted(id)
                            .getBytes(UTF_8));
        }
        new Caller(system, "tenant-admin@" + tenant)
                .post("/api/v1/clinic/locations", "application/json", "location", """
                    {"name":"House 1","rooms":[{"name":"1"}]}
                    """.getBytes(UTF_8));
    }

    private static void collect(Caller here, Map<String, String> lists, Map<String, Set<String>> ids) {
        lists.forEach((noun, path) -> {
            for (JsonNode item : here.get(path).body().path("items")) {
                if (item.has("id")) {
                    ids.computeIfAbsent(noun, none -> new LinkedHashSet<>())
                            .add(item.path("id").asText());
                }
            }
        });
    }

    private static void assertShowsNothing(Caller there, String path, Map<String, Set<String>> ours) {
        var foreign = there.get(path);
        boolean nothing = foreign.status() == 404
                || (foreign.status() == 200
                        && foreign.body().path("items").isArray()
                        && foreign.body().path("items").isEmpty());
        assertThat(nothing).as(path + " " + foreign).isTrue();
        assertThat(idsIn(foreign, ours, path)).as(path).isEmpty();
    }

    /** The ids of our records that an answer names, apart from the one that was asked for. */
    private static List<String> idsIn(Caller.Answer answer, Map<String, Set<String>> ours, String path) {
        String text = answer.body().toString();
        return ours.values().stream()
                .flatMap(Set::stream)
                .filter(id -> text.contains(id) && !path.contains(id))
                .toList();
    }

    private static void assertLookUpFindsOnesOwn(Caller here, Caller there, String patient) {
        var identifier = here.get("/api/v1/patients/" + patient)
                .body()
                .path("identifiers")
                .get(0);
        String lookUp = "/api/v1/patients?identifierSystem="
                + URLEncoder.encode(identifier.path("system").asText(), UTF_8) + "&identifierValue="
                + URLEncoder.encode(identifier.path("value").asText(), UTF_8);
        var own = here.get(lookUp).body().path("items");
        var theirs = there.get(lookUp).body().path("items");
        assertThat(own).hasSize(1);
        assertThat(theirs).hasSize(1);
        assertThat(own.get(0).path("id").asText())
                .isEqualTo(patient)
                .isNotEqualTo(theirs.get(0).path("id").asText());
    }

    @Test
    @Order(7)
    void describesTheWholeApiInOneDocument() {
        var therapist = new Caller(system, "therapist@riverside");
        var document = therapist.get("/openapi").body();
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(document.toString(), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        var ids = read.getOpenAPI().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("getPatientOverview");
        for (String service : RunningSystem.SERVICES) {
            therapist
                    .get(system.openApi(service).toString())
                    .body()
                    .path("paths")
                    .forEach(path -> path.forEach(operation -> assertThat(ids)
                            .contains(operation.path("operationId").asText())));
        }
    }

    @Test
    @Order(8)
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
    @Order(9)
    void showsAPartWhoseServiceIsDownAsUnavailable() {
        var caller = new Caller(system, "therapist@riverside");
        String patient = caller.get("/api/v1/patients")
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

    @Test
    @Order(9)
    void keepsAnAuditOfAllThatIsSoundUntilARowIsChanged() throws SQLException {
        var stranger = java.util.UUID.randomUUID().toString();
        assertThat(new Caller(system, "nobody@riverside")
                        .get("/api/v1/patients/" + stranger)
                        .status())
                .isEqualTo(401);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                system.require("audit", "list", "--operator").lines())
                        .anyMatch(line -> line.contains("refusedByGateway") && line.contains(stranger)));
        var sound = system.require("audit", "verify");
        for (String service : RunningSystem.DATABASES.keySet()) {
            assertThat(sound.lines())
                    .anyMatch(
                            line -> line.startsWith("ok") && line.contains(service.replace("-service", " riverside:")));
        }
        assertThat(sound.lines()).anyMatch(line -> line.startsWith("ok") && line.contains(" @operator:"));
        long sealed = onlyNumber("select min(from_id) from audit_seal where tenant_id = 'riverside'");
        onlyNumber("update audit_entry set account = 'somebody-else' where tenant_id = 'riverside' and id = " + sealed
                + " returning id");
        var broken = system.run(Map.of(), line -> {}, "audit", "verify");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.lines())
                .filteredOn(line -> line.startsWith("BROKEN"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("session riverside: rows changed in seal 1"));
    }

    /** Of session-service's database, whatever any role of a service may do. */
    private long onlyNumber(String sql) throws SQLException {
        try (var superuser = system.connectAsSuperuser("session-service");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
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
