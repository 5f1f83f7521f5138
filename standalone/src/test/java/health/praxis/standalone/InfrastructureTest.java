package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.standalone.process.ProcessFiles;
import health.praxis.standalone.process.Supervisor;
import health.praxis.standalone.rebuild.RebuildRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL and Kafka, started as {@code ./praxis up postgres kafka} starts them. */
class InfrastructureTest {

    private static final Path REBUILD = Path.of("../platform/runtime/src/main/resources/db/rebuild");

    @TempDir
    private static Path home;

    private static Installation installation;
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.of(Path.of("..").toAbsolutePath(), TestHome.environment(home));
        supervisor = new Supervisor(
                ProcessTable.of(installation),
                new ProcessFiles(installation.home().pids(), installation.home().logs()),
                System.out::println);
        supervisor.up(List.of("postgres", "kafka"));
    }

    @AfterAll
    static void stop() {
        supervisor.down(List.of());
    }

    @Test
    void everyServiceHasThreeRolesThatOwnNothingTheyShouldNot() throws SQLException {
        for (var database : Database.values()) {
            for (var role : Database.Role.values()) {
                try (var connection = connect(database, role)) {
                    assertThat(canCreateTable(connection))
                            .as(database + " " + role)
                            .isEqualTo(role == Database.Role.OWNER);
                    assertThat(row(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = user"))
                            .isEqualTo("f");
                }
            }
        }
    }

    @Test
    void noServiceReachesAnothersDatabase() {
        var secrets = installation.secrets();

        assertThatThrownBy(() -> DriverManager.getConnection(
                        installation.postgres().url("session"),
                        "patient_app",
                        secrets.of(Database.PATIENT, Database.Role.APP)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void commitsWaitForTheDiskAndErrorsTellNoRows() throws SQLException {
        try (var connection = connect(Database.PATIENT, Database.Role.APP)) {
            assertThat(row(connection, "show fsync")).isEqualTo("on");
            assertThat(row(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(row(connection, "show log_error_verbosity")).isEqualTo("terse");
        }
    }

    @Test
    void topicsHave32PartitionsAndKeepTheirEvents() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()))) {
            var topics = admin.describeTopics(Topics.EVENTS).allTopicNames().get();

            assertThat(topics.values())
                    .hasSize(6)
                    .allMatch(topic -> topic.partitions().size() == 32);
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.DEAD_LETTERS)
                    .contains(Topics.HEARTBEATS);
        }
    }

    @Test
    void aKilledServerComesBackWithItsData() throws SQLException {
        try (var connection = connect(Database.OUTCOMES, Database.Role.OWNER);
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }

        supervisor.kill(List.of("postgres"));
        supervisor.up(List.of("postgres"));

        try (var connection = connect(Database.OUTCOMES, Database.Role.OWNER)) {
            assertThat(row(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    /** A service that answers at once, once with everything done, once without two people, and once with a failure. */
    @Test
    void aRebuildThatLeavesSomebodyOutIsNoSuccess() throws IOException, SQLException {
        try (var owner = connect(Database.OUTCOMES, Database.Role.OWNER);
                var statement = owner.createStatement()) {
            String tables = Files.readString(REBUILD.resolve("V2__rebuild.sql"));
            statement.execute((tables.substring(tables.indexOf("create table rebuild_request"))
                            + Files.readString(REBUILD.resolve("V20261120183100__rebuild_left_uncomputed.sql")))
                    .replace("${relay}", "outcomes_relay"));
            statement.execute("create function answer() returns trigger language plpgsql as $$ begin"
                    + " new.finished_at = now(); new.events = 7; new.rows_changed = 3;"
                    + " new.left_uncomputed = case new.id when 2 then 2 else 0 end;"
                    + " new.failure = case new.id when 3 then 'not handled' end; return new; end $$");
            statement.execute(
                    "create trigger answer before insert on rebuild_request for each row execute function answer()");
        }
        var said = new ArrayList<String>();
        var source = installation.rebuildOfOutcomes();

        assertThat(RebuildRequest.run(source, said::add)).isTrue();
        assertThat(said)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Rebuilt from 7 events in")
                .contains("3 rows");
        assertThat(RebuildRequest.run(source, said::add)).isFalse();
        assertThat(said).hasSize(5).last().asString().startsWith("But for 2 people");
        assertThat(RebuildRequest.run(source, said::add)).isFalse();
        assertThat(said).hasSize(7).last().isEqualTo("Not rebuilt, nothing was changed: not handled");
    }

    private static Connection connect(Database database, Database.Role role) throws SQLException {
        return DriverManager.getConnection(
                installation.postgres().url(database.prefix()),
                database.prefix() + "_" + role.suffix(),
                installation.secrets().of(database, role));
    }

    private static boolean canCreateTable(Connection connection) throws SQLException {
        return row(connection, "select has_schema_privilege('public', 'create')")
                .equals("t");
    }

    private static String row(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
