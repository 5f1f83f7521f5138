package health.praxis.outcomes.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Projections;
import health.praxis.outcomes.Rows;
import health.praxis.outcomes.Script;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Building read models again from what stands in Kafka, while the service runs. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    private static Course begun() {
        var course = Course.of("stroke", "recovering");
        course.plans(30);
        course.session(0, 30);
        course.session(2, 10);
        course.session(7, 25);
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 3, 15);
        course.suffers("fever", 4);
        course.medicationIsTold(4, 1, Course.DAY_0);
        course.conditionIs("stroke", "remission", 5);
        course.conditionIs("stroke", "active", 6);
        course.scores("berg-balance-scale", 0, 30);
        course.scores("berg-balance-scale", 28, 41);
        course.awaitPlanned(720);
        course.awaitDelivered(65);
        await().atMost(LONG).until(() -> Rows.count("practised_at_home", course.patient()) == 1);
        await().atMost(LONG)
                .until(() -> course.progressOn("berg-balance-scale")
                        .get("confounders")
                        .equals(List.of("medication-change", "infection", "relapse")));
        await().atMost(LONG).until(() -> Rows.count("dose_shortfall", course.patient()) == 1);
        return course;
    }

    /** A result was recorded before the condition was known by which it goes with falls. */
    private static void conditionComesLate() {
        var course = Course.unheardOf();
        course.register();
        await().atMost(LONG).until(() -> Rows.countOfPerson(course.patient()) == 1);
        String walked = course.scores("timed-up-and-go", 0, 12);
        course.hasCondition("parkinsons", "progressive", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> Rows.findsFallRisk(walked));
    }

    /** Nothing is told again, and what was lost, wrong or too much is mended row by row. */
    @Test
    void bringsEveryRowToWhatTheStreamsSay() throws SQLException {
        conditionComesLate();
        var course = begun();
        var before = Projections.withOwnRecords(Course.TENANT);
        int told = PublishedEvents.underKey("praxis.outcomes", course.patient().toString())
                .size();

        damage(course);
        leaveBehindWhatACrashDoes();
        assertThat(Projections.withOwnRecords(Course.TENANT)).isNotEqualTo(before);
        var mended = rebuild();

        assertThat(mended.failure()).isNull();
        assertThat(mended.events()).isGreaterThan(5);
        assertThat(mended.rowsChanged()).isPositive();
        assertThat(Projections.withOwnRecords(Course.TENANT)).isEqualTo(before);
        assertThat(PublishedEvents.underKey("praxis.outcomes", course.patient().toString()))
                .hasSize(told);
        course.session(9, 20);
        course.awaitDelivered(85);
    }

    /** What is computed is put right, too; how often and when it was judged stays this service's own record. */
    @Test
    void bringsEveryComputedRowToWhatTheStreamsSay() throws SQLException {
        var course = begun();
        course.startsEpisode("intensive", Course.DAY_0);
        await().atMost(LONG).until(() -> Rows.count("measure_due", course.patient()) > 0);
        List.of("ten-metre-walk-test", "timed-up-and-go", "six-minute-walk-test", "five-times-sit-to-stand")
                .forEach(instrument -> course.scores(instrument, 0, 20));
        var before = Projections.of(Course.TENANT);
        String progress = "update progress set %s where instrument = '%s' and patient_id = '" + course.patient() + "'";
        damage(progress.formatted(
                "classification = jsonb_set(classification, '{verdict}', '\"STALLED\"')", "berg-balance-scale"));
        damage(progress.formatted(
                "classification = jsonb_set(classification, '{text}', '\"other\"')", "ten-metre-walk-test"));
        damage(progress.formatted("is_current = false", "timed-up-and-go"));
        damage(progress.formatted("judged_with = 'nothing'", "six-minute-walk-test"));
        damage("delete from progress_history where progress_id in (select id from progress"
                + " where instrument = 'five-times-sit-to-stand' and patient_id = '" + course.patient() + "')");
        damage("delete from progress where instrument = 'five-times-sit-to-stand' and patient_id = '" + course.patient()
                + "'");
        String expected = " where instrument = '%s' and patient_id = '" + course.patient() + "'";
        damage("delete from expected_measure" + expected.formatted("berg-balance-scale"));
        damage("update expected_measure set status = 'MISSED', assessment_id = null, measured_on = null"
                + expected.formatted("ten-metre-walk-test"));
        damage("update expected_measure set due_on = due_on + 1, disciplines = 'SPEECH'"
                + expected.formatted("six-minute-walk-test"));
        damage("insert into expected_measure select (jsonb_populate_record(e, jsonb_build_object("
                + "'patient_id', gen_random_uuid(), 'episode_id', gen_random_uuid()))).* from expected_measure e"
                + expected.formatted("five-times-sit-to-stand"));
        damage("update timeline_entry set detail = '{}' where patient_id = '" + course.patient() + "'");
        var damaged = Projections.of(Course.TENANT);
        assertThat(missing(before, damaged, "progress")).hasSize(4);
        assertThat(missing(before, damaged, "expected_measure")).hasSizeGreaterThan(3);
        assertThat(missing(damaged, before, "expected_measure")).hasSizeGreaterThan(2);

        var mended = rebuild();

        assertThat(mended.failure()).isNull();
        assertThat(mended.leftUncomputed()).isZero();
        assertThat(Projections.of(Course.TENANT)).isEqualTo(before);
        assertThat(Projections.count(
                        "select count(*) from progress where judged_with = 'nothing' and tenant_id = ?", Course.TENANT))
                .isZero();
    }

    /** A plan that was read before the dates of ratings were is without them until it is read again. */
    @Test
    void readsADateThatAnEarlierReleaseDidNotKeep() throws SQLException {
        var course = Course.of("stroke", "recovering");
        course.plans(30, Course.scaledGoal(UUID.randomUUID()));
        course.awaitPlanned(720);
        String kept = Rows.course(course.plan());
        damage("update known_plan set course = course #- '{revisions,0,goals,0,scale,due}' where patient_id = '"
                + course.patient() + "'");
        assertThat(Rows.course(course.plan())).isNotEqualTo(kept);
        assertThat(course.plannedMinutes()).isEqualTo(720);

        assertThat(rebuild().failure()).isNull();

        assertThat(Rows.course(course.plan())).isEqualTo(kept);
        assertThat(kept).contains("\"due\": \"" + Course.DAY_0.plusWeeks(8));
    }

    private static List<String> missing(Map<String, List<String>> from, Map<String, List<String>> in, String table) {
        return from.get(table).stream()
                .filter(row -> !in.get(table).contains(row))
                .toList();
    }

    /** Somebody whose records cannot be read is counted, and holds up nobody else; sound rows are left alone. */
    @Test
    void saysForHowManyPeopleItCouldNotComputeEverything() throws SQLException {
        var course = Course.of("stroke", "recovering");
        course.walks(0, 20);
        var neighbour = Course.of("stroke", "recovering");
        neighbour.walks(0, 20);
        var before = Projections.withOwnRecords(Course.TENANT);
        String record = "update assessment set administration = administration %s where patient_id = '"
                + course.patient() + "'";
        damage(record.formatted("|| '{\"device\": [[1]]}'"));
        damage("delete from timeline_entry where patient_id in ('" + course.patient() + "', '" + neighbour.patient()
                + "')");
        try {
            var partly = rebuild();

            assertThat(partly.failure()).isNull();
            assertThat(partly.leftUncomputed()).isEqualTo(1);
            assertThat(Rows.count("timeline_entry", neighbour.patient())).isPositive();
            assertThat(Rows.count("timeline_entry", course.patient())).isZero();
            assertThat(Rows.count("derivation_due", course.patient())).isEqualTo(1);
        } finally {
            damage(record.formatted("- 'device'"));
            await().atMost(LONG).until(() -> Rows.count("derivation_due", course.patient()) == 0);
        }

        var sound = rebuild();

        assertThat(sound.failure()).isNull();
        assertThat(sound.events()).isGreaterThan(5);
        assertThat(sound.rowsChanged()).isZero();
        assertThat(sound.leftUncomputed()).isZero();
        assertThat(Projections.withOwnRecords(Course.TENANT)).isEqualTo(before);
    }

    /** Somebody becomes due again while the others are computed, behind the place where that has got to. */
    @Test
    void computesAgainWhoBecameDueMeanwhile() throws SQLException {
        var course = Course.of("stroke", "recovering");
        execute("""
            create function becomes_due() returns trigger language plpgsql security definer as $$
            begin
                if old.patient_id = '%s' then
                    insert into derivation_due (tenant_id, patient_id)
                    values (old.tenant_id, '00000000-0000-0000-0000-000000000001');
                end if;
                return old;
            end $$
            """.formatted(course.patient()));
        execute("create trigger becomes_due after delete on derivation_due for each row execute function"
                + " becomes_due()");
        try {
            var finished = rebuild();

            assertThat(finished.failure()).isNull();
            assertThat(finished.leftUncomputed()).isZero();
        } finally {
            execute("drop trigger becomes_due on derivation_due");
            execute("drop function becomes_due()");
        }
    }

    /** Each round of computing has somebody become due behind it, while one person cannot be computed at all. */
    @Test
    void countsOnlyWhoCannotBeComputedAsLeftUncomputed() throws SQLException {
        var course = Course.of("stroke", "recovering");
        var unreadable = Course.of("stroke", "recovering");
        unreadable.walks(0, 20);
        String record = "update assessment set administration = administration %s where patient_id = '"
                + unreadable.patient() + "'";
        execute("""
            create function becomes_due() returns trigger language plpgsql security definer as $$
            declare next_due uuid := case old.patient_id
                when '%s' then '00000000-0000-0000-0000-000000000003'::uuid
                when '00000000-0000-0000-0000-000000000003' then '00000000-0000-0000-0000-000000000002'::uuid
                when '00000000-0000-0000-0000-000000000002' then '00000000-0000-0000-0000-000000000001'::uuid
            end;
            begin
                if next_due is not null then
                    insert into derivation_due (tenant_id, patient_id) values (old.tenant_id, next_due);
                end if;
                return old;
            end $$
            """.formatted(course.patient()));
        damage(record.formatted("|| '{\"device\": [[1]]}'"));
        execute("create trigger becomes_due after delete on derivation_due for each row execute function"
                + " becomes_due()");
        try {
            var finished = rebuild();

            assertThat(finished.failure()).isNull();
            assertThat(finished.leftUncomputed()).isEqualTo(1);
        } finally {
            execute("drop trigger becomes_due on derivation_due");
            execute("drop function becomes_due()");
            damage(record.formatted("- 'device'"));
            await().atMost(LONG).until(() -> Rows.count("derivation_due", unreadable.patient()) == 0);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute(statement);
        }
    }

    /** What an interrupted run leaves is rows that stand beside; its request is begun again like any other. */
    private static void leaveBehindWhatACrashDoes() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("insert into rebuild.known_plan select tenant_id, gen_random_uuid(), patient_id, course"
                    + " from known_plan");
            statement.execute("insert into rebuild.inbox select * from inbox");
        }
    }

    @Test
    void bringsNobodyBackWhoWasErased() throws SQLException {
        var course = begun();
        course.tell(
                "praxis.patient",
                "health.praxis.patient.erased.v1",
                course.patient(),
                99,
                "{\"patientId\":\"%s\"}".formatted(course.patient()));
        await().atMost(LONG).until(() -> Rows.count("delivered_session", course.patient()) == 0);
        course.session(14, 30);

        assertThat(rebuild().failure()).isNull();

        for (String table : List.of(
                "known_condition",
                "known_plan",
                "known_symptom",
                "known_medication_change",
                "delivered_session",
                "practised_at_home",
                "timeline_entry",
                "progress",
                "assessment",
                "dose_shortfall")) {
            assertThat(Rows.count(table, course.patient())).as(table).isZero();
        }
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Course.TENANT, "coordinator"))
                .get("/api/v1/doses?patientId=" + course.patient())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** A rebuild reads more than one tenant's stream, and does so while facts and requests come in. */
    @Test
    void losesNothingThatComesInMeanwhile() throws SQLException {
        var script = Script.drawn(7, 1);
        var facts = script.shuffled(new Random(7)).stream()
                .filter(fact -> !fact.topic().equals("praxis.clinic"))
                .toList();
        String tenant = "meanwhile-" + UUID.randomUUID();
        int half = facts.size() / 2;
        facts.subList(0, half).forEach(fact -> fact.publish(tenant));
        long request = ask();
        facts.subList(half, facts.size()).forEach(fact -> fact.publish(tenant));
        Course.of("stroke", "recovering").walks(35, 12);
        assertThat(ended(request).failure()).isNull();

        await().atMost(LONG)
                .until(() -> Projections.count("select count(*) from inbox where tenant_id = ?", tenant)
                        >= facts.stream().map(Script.Fact::id).distinct().count());
        var live = Projections.of(tenant);
        assertThat(rebuild().failure()).isNull();
        assertThat(Projections.of(tenant)).isEqualTo(live);
        assertThat(live.get("delivered_session")).isNotEmpty();
    }

    /** A migration that changes a read model changes what is built beside it, too. */
    @Test
    void findsTheSameColumnsBeside() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("""
                    select table_name, array_agg(row (column_name, data_type, is_nullable, column_default)::text
                        order by ordinal_position) filter (where table_schema = 'public')
                        is not distinct from array_agg(row (column_name, data_type, is_nullable, column_default)::text
                        order by ordinal_position) filter (where table_schema = 'rebuild')
                    from information_schema.columns
                    where table_name in (select tablename from pg_tables where schemaname = 'rebuild')
                    group by table_name
                    """);
                var rows = select.executeQuery()) {
            var same = new TreeMap<String, Boolean>();
            while (rows.next()) {
                same.put(rows.getString(1), rows.getBoolean(2));
            }
            assertThat(same).containsKeys(Projections.READ_MODELS.toArray(String[]::new));
            assertThat(same).doesNotContainValue(false);
        }
    }

    private static void damage(Course course) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            String mine = " where patient_id = '" + course.patient() + "'";
            statement.execute("delete from delivered_session" + mine);
            statement.execute("update practised_at_home set minutes = 999" + mine);
            statement.execute("delete from known_plan" + mine);
            statement.execute("update known_condition set condition = 'MS'" + mine);
            statement.execute("update known_condition set relapses = '[]'" + mine);
            statement.execute("update known_medication_change set days = '[]'" + mine);
            statement.execute("update known_symptom set symptom = 'LOW_MOOD'" + mine);
            statement.execute("delete from timeline_entry" + mine);
            statement.execute(
                    "insert into known_episode (tenant_id, id, patient_id, setting, programme_type, started_on)"
                            + " values ('riverside', gen_random_uuid(), '" + course.patient()
                            + "', 'HOME', 'intensive', '2026-01-01')");
        }
    }

    private static void damage(String statement) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var update = superuser.createStatement()) {
            assertThat(update.executeUpdate(statement)).as(statement).isPositive();
        }
    }

    private record Finished(long events, long rowsChanged, long leftUncomputed, String failure) {}

    private static Finished rebuild() throws SQLException {
        return ended(ask());
    }

    private static long ask() throws SQLException {
        try (var relay = Infrastructure.database().connect("relay");
                var insert = relay.prepareStatement("insert into rebuild_request default values returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Finished ended(long request) {
        return await().atMost(LONG).until(() -> finished(request), found -> found != null);
    }

    private static Finished finished(long request) throws SQLException {
        try (var relay = Infrastructure.database().connect("relay");
                var select = relay.prepareStatement(
                        "select events, rows_changed, left_uncomputed, failure from rebuild_request"
                                + " where id = ? and finished_at is not null")) {
            select.setLong(1, request);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new Finished(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4))
                        : null;
            }
        }
    }
}
