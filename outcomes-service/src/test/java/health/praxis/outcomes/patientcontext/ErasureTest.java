package health.praxis.outcomes.patientcontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of an erased person nothing stays but the id and the audit, whatever comes late, twice or at the same moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ErasureTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ERASED = "health.praxis.patient.erased.v1";

    @Test
    void leavesNothingInAnyTable() throws SQLException {
        UUID goal = UUID.randomUUID();
        Course course = measured(goal);
        Course neighbour = Course.of("stroke", "recovering");
        String theirs = neighbour.walks(0, 20);
        assertThat(tablesThatName(course.patient()))
                .contains(
                        "assessment",
                        "assessment_history",
                        "unrecorded_answer",
                        "goal_rating",
                        "progress",
                        "progress_history",
                        "dose_shortfall",
                        "measure_due",
                        "expected_measure",
                        "timeline_entry",
                        "inbox_waiting",
                        "known_alert",
                        "known_symptom",
                        "known_medication_change",
                        "known_condition",
                        "access_care_team",
                        "access_caregiver");
        await().atMost(LONG).until(() -> Rows.count("audit_entry", course.patient()) > 0);

        course.isErased();

        await().atMost(LONG).until(() -> isErased(course.patient()));
        assertThat(tablesThatName(course.patient())).isEmpty();
        assertThat(Rows.count("audit_entry", course.patient())).isPositive();
        neighbour.as("therapist").get("/api/v1/assessments/" + theirs).then().statusCode(200);
        assertThat(Rows.count("progress", neighbour.patient())).isEqualTo(1);
    }

    @Test
    void standsWhenItIsToldTwiceAndWhenFactsComeLate() throws SQLException {
        Course course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        UUID erasure = UUID.randomUUID();
        String data = "{\"patientId\":\"%s\"}".formatted(course.patient());
        for (int i = 0; i < 2; i++) {
            IncomingEvents.publish(
                    "praxis.patient", ERASED, Course.TENANT, course.patient(), course.patient(), 9, data, erasure);
        }
        course.tell("praxis.patient", ERASED, course.patient(), 10, data);
        course.hasCondition("stroke", "recovering", Course.DAY_0);
        UUID last = course.tell(
                "praxis.patient", "health.praxis.patient.registered.v1", course.patient(), 11, """
                    {"patientId":"%s","administrativeSex":"female","deceased":false}\
                    """.formatted(
                                course.patient()));
        course.suffers("fever", 3);
        course.session(9, 30);

        await().atMost(LONG).until(() -> isHandled(last));
        assertThat(isErased(course.patient())).isTrue();
        assertThat(tablesThatName(course.patient())).isEmpty();
    }

    @Test
    void letsNobodyRecordOrChangeAnythingMore() {
        UUID goal = UUID.randomUUID();
        Course course = Course.of("stroke", "recovering");
        course.plans(30, Course.scaledGoal(goal));
        String rating = course.rates(goal, 0);
        String assessment = course.walks(0, 20);
        String key = UUID.randomUUID().toString();
        String body = course.body("berg-balance-scale", 1, "\"total\":40");
        assertThat(keyed(course, key, body).statusCode()).isEqualTo(201);
        // patient-service still answers, so that only this service knows
        PatientServiceFake.knows(course.patient());

        course.isErased();
        await().atMost(LONG).until(() -> isErased(course.patient()));

        for (String role : List.of("therapist", "coordinator")) {
            course.as(role)
                    .body(course.body("berg-balance-scale", 2, "\"total\":41"))
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(404);
            course.as(role)
                    .body("""
                        {"planId":"%s","occasion":"achieved","ratings":[{"goalId":"%s","attainment":1}]}\
                        """.formatted(course.plan(), goal))
                    .post("/api/v1/goal-attainments")
                    .then()
                    .statusCode(404);
        }
        assertThat(keyed(course, key, body).statusCode()).isEqualTo(404);
        course.as("physician")
                .header("If-Match", "\"1\"")
                .post("/api/v1/assessments/" + assessment + "/signature")
                .then()
                .statusCode(404);
        course.as("coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"typo\",\"timePoint\":\"interim\",\"items\":{\"distance-m\":10,\"time-s\":25}}")
                .post("/api/v1/assessments/" + assessment + "/amendment")
                .then()
                .statusCode(404);
        for (String path : List.of("assessments/" + assessment, "goal-attainments/" + rating)) {
            course.as("coordinator").get("/api/v1/" + path).then().statusCode(404);
        }
        assertThat(Rows.count("assessment", course.patient())).isZero();
    }

    /** The person is looked up elsewhere before the request holds anything; meanwhile the erasure is read. */
    @Test
    void winsOverARecordingThatIsUnderWay() throws Exception {
        Course course = Course.unheardOf();
        PatientServiceFake.knowsOnceAskedBy(2, course.patient());
        try (var threads = Executors.newSingleThreadExecutor()) {
            var underWay = threads.submit(() -> coordinator(course, 0).statusCode());
            await().atMost(LONG).until(() -> PatientServiceFake.isAskedAbout(course.patient()));
            course.isErased();
            await().atMost(LONG).until(() -> isErased(course.patient()));

            assertThat(coordinator(course, 1).statusCode()).isEqualTo(404);
            assertThat(underWay.get()).isEqualTo(404);
        }
        assertThat(tablesThatName(course.patient())).isEmpty();
    }

    @Test
    void leavesNothingOfWhatIsRecordedAtTheSameMoment() throws Exception {
        Course course = Course.of("stroke", "recovering");
        PatientServiceFake.knows(course.patient());
        List<Callable<Integer>> recordings = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(
                        day -> () -> coordinator(course, day).statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.submit(() -> {
                await().atMost(LONG).until(() -> Rows.count("assessment", course.patient()) > 2);
                course.isErased();
            });
            for (var done : threads.invokeAll(recordings)) {
                assertThat(done.get()).isIn(201, 404);
            }
        }
        await().atMost(LONG).until(() -> isErased(course.patient()));
        assertThat(tablesThatName(course.patient())).isEmpty();
    }

    /** What is on record about everybody else cannot be removed by the application at all. */
    @Test
    void isTheOnlyWayToRemoveARecord() throws SQLException {
        Course course = Course.of("stroke", "recovering");
        String id = course.walks(0, 20);
        try (var app = Infrastructure.database().connect("app");
                var statement = app.createStatement()) {
            statement.execute("select set_config('praxis.tenant', '" + Course.TENANT + "', false)");
            assertThat(statement.executeUpdate("delete from assessment_history where assessment_id = '" + id + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from assessment where id = '" + id + "'"))
                    .isZero();
            assertThatThrownBy(() -> statement.executeUpdate("update assessment_history set version = 9"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Rows.count("assessment", course.patient())).isEqualTo(1);
    }

    /** Somebody about whom every table of this service that a person's course fills has a row. */
    private static Course measured(UUID goal) throws SQLException {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30, Course.scaledGoal(goal));
        course.agreesToAnalytics(null);
        course.session(0, 10);
        course.session(7, 10);
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 1, 10);
        course.suffers("fever", 3);
        course.medicationIsTold(3, 1, Course.DAY_0);
        UUID flag = UUID.randomUUID();
        course.tell("praxis.session", "health.praxis.session.red-flag-raised.v1", flag, 1, """
            {"redFlagId":"%s","patientId":"%s","trigger":"fall","severity":"emergency","suspends":"programme",
             "historic":false,"ruleVersion":"1","source":"adverse-event","sourceId":"%s","itemIds":[],"dueBy":null,
             "responsiblePractitionerId":null}\
            """.formatted(
                        flag, course.patient(), UUID.randomUUID()));
        UUID unknown = UUID.randomUUID();
        course.tell("praxis.patient", "health.praxis.patient.condition-resolved.v1", unknown, 2, """
            {"conditionId":"%s","patientId":"%s","condition":"stroke","resolvedOn":null}\
            """.formatted(
                        unknown, course.patient()));
        String walk = course.walks(0, 20);
        course.walks(28, 10);
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .post("/api/v1/assessments/" + walk + "/signature")
                .then()
                .statusCode(200);
        course.records("phq-9", 0, Course.phq9("700000001")).then().statusCode(422);
        course.rates(goal, 0);
        for (String table : List.of(
                "known_alert",
                "known_symptom",
                "known_medication_change",
                "practised_at_home",
                "dose_shortfall",
                "measure_due")) {
            await().atMost(LONG).until(() -> Rows.count(table, course.patient()) > 0);
        }
        await().atMost(LONG).until(() -> tablesThatName(course.patient()).contains("inbox_waiting"));
        return course;
    }

    private static Response keyed(Course course, String key, String body) {
        return course.as("coordinator")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/assessments");
    }

    private static Response coordinator(Course course, int day) {
        return course.as("coordinator")
                .body(course.body("berg-balance-scale", day, "\"total\":40"))
                .post("/api/v1/assessments");
    }

    /**
     * The tables with a row that names the person anywhere, be it deep in a document; ids that keep late and repeated facts
     * out, the audit and what waits to be published are left out.
     */
    private static TreeSet<String> tablesThatName(UUID patient) throws SQLException {
        var naming = new TreeSet<String>();
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var tables = superuser
                        .prepareStatement("select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename !~ '^(audit_|outbox$|inbox_position$|erased_patient$)'")
                        .executeQuery()) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (var select = superuser.prepareStatement("select exists (select from " + table
                        + " as each_row where to_jsonb(each_row)::text like ?)")) {
                    select.setString(1, "%" + patient + "%");
                    try (var row = select.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            naming.add(table);
                        }
                    }
                }
            }
        }
        return naming;
    }

    private static boolean isErased(UUID patient) throws SQLException {
        return exists("select exists (select from erased_patient where id = ?)", patient);
    }

    private static boolean isHandled(UUID event) throws SQLException {
        return exists("select exists (select from inbox where event_id = ?)", event);
    }

    private static boolean exists(String question, UUID id) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(question)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
