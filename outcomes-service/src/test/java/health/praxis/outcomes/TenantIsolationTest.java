package health.praxis.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A raw session of the app role sees the rows of its tenant and, without a tenant, none at all. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class TenantIsolationTest {

    @Test
    void holdsInTheDatabaseForEveryTable() throws SQLException {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.session(0, 10);
        course.session(7, 10);
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 1, 10);
        course.startsEpisode("intensive", Course.DAY_0);
        course.agreesToAnalytics(null);
        course.walks(0, 20);
        course.walks(28, 10);
        course.records("phq-9", 0, Course.phq9("700000001")).then().statusCode(422);
        UUID goal = UUID.randomUUID();
        course.revises(2, 30, Course.scaledGoal(goal));
        course.rates(goal, 0);
        var script = Script.drawn(1, 2);
        script.erase(script.patients().getFirst());
        script.inOrder().stream()
                .filter(fact -> !fact.topic().equals("praxis.clinic"))
                .forEach(fact -> fact.publish(Course.TENANT));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("known_alert", script.patients().getLast()) == 2);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("known_symptom", script.patients().getLast()) > 0);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Rows.count("known_medication_change", script.patients().getLast()) > 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("dose_shortfall", course.patient()) > 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("practised_at_home", course.patient()) > 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", course.patient()) > 0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("analytics_consent", course.patient()) > 0);
        try (var app = Infrastructure.database().connect("app")) {
            List<String> tables = tables(app);
            assertThat(tables).contains("assessment", "progress", "known_plan", "delivered_session");
            for (String table : tables) {
                setTenant(app, "");
                assertThat(count(app, table)).as(table + " without a tenant").isZero();
                setTenant(app, "hillcrest-" + UUID.randomUUID());
                assertThat(count(app, table)).as(table + " of another tenant").isZero();
                setTenant(app, Course.TENANT);
                assertThat(count(app, table)).as(table + " of the tenant").isPositive();
            }
        }
    }

    /** The tables of this service that belong to its features, which all hold a row of the course told above. */
    private static List<String> tables(Connection app) throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = app.prepareStatement("""
            select tablename from pg_tables where schemaname = 'public'
            and tablename !~ '^(inbox|outbox|idempotency|flyway|clinic_settings|access|audit|rebuild|derivation_due)' order by 1
            """);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void setTenant(Connection app, String tenant) throws SQLException {
        try (var set = app.prepareStatement("select set_config('praxis.tenant', ?, false)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }

    private static long count(Connection app, String table) throws SQLException {
        try (var select = app.prepareStatement("select count(*) from " + table);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
