package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.standalone.process.ProcessFiles;
import health.praxis.standalone.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
            assertThat(admin.listTopics().names().get()).containsAll(Topics.DEAD_LETTERS);
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
