package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.standalone.audit.AuditSource;
import health.praxis.standalone.audit.OperatorsChain;
import health.praxis.standalone.audit.Verification;
import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.ProcessFiles;
import health.praxis.standalone.process.Supervisor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real PostgreSQL with the services' own audit tables, and the real Kafka. The rows and the hash of their seal were
 * worked out by hand from the words of {@code docs/security.md}; the services' tests hold the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditVerifyTest {

    private static final Path MIGRATIONS = Path.of("../platform/runtime/src/main/resources/db/platform");
    private static final String BEGINNING = "746e4077855f6504107b3e8eae8127a768917888d0c670fc63c608747368403a";
    private static final String HASH = "c7ce505e54efaebb7ef4f8caec389d03fd978dc5fb30f6ef6fb81da8410f181b";

    @TempDir
    private static Path home;

    private static Installation installation;
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws IOException, SQLException {
        installation = Installation.of(Path.of("..").toAbsolutePath(), TestHome.environment(home));
        supervisor = new Supervisor(
                ProcessTable.of(installation),
                new ProcessFiles(installation.home().pids(), installation.home().logs()),
                System.out::println);
        supervisor.up(List.of("postgres", "kafka"));
        try (var owner = DriverManager.getConnection(
                        installation.postgres().url("patient"),
                        "patient_owner",
                        installation.secrets().of(Database.PATIENT, Database.Role.OWNER));
                var statement = owner.createStatement()) {
            for (String migration :
                    List.of("V20261120121500__audit.sql", "V20261120160000__audit_shown_and_times.sql")) {
                statement.execute(Files.readString(MIGRATIONS.resolve(migration))
                        .replace("${app}", "patient_app")
                        .replace("${relay}", "patient_relay"));
            }
        }
        execute("""
            insert into audit_entry (id, tenant_id, at, account, roles, address, action, operation, outcome, status, basis,
                                     reason, stale) overriding system value
            select id, 'riverside', '2026-03-01T12:00:00Z', 'person-1', '{patient}', '127.0.0.1', action, 'getPatient',
                   'ALLOWED', 200, 'OWN_RECORD', 'Notfall, weil\u2026', false
            from (values (3, 'READ'), (4, 'READ'), (9, 'CHANGE'), (10, 'READ'), (12, 'LIST'), (15, 'READ'))
                as entry (id, action)
            """);
        execute("""
            insert into audit_seal values ('riverside', 1, 3, 15, 6, decode('%s', 'hex'), decode('%s', 'hex'), now())
            """.formatted(HASH, BEGINNING));
    }

    @AfterAll
    static void stop() {
        supervisor.down(List.of());
    }

    @Test
    @Order(1)
    void saysThatASoundAuditIsSound() throws SQLException {
        execute("""
            insert into audit_entry (tenant_id, at, roles, action, outcome, status, stale)
            values ('@operator', now(), '{}', 'READ', 'REFUSED', 401, false)
            """);
        assertThat(verify())
                .containsExactly(
                        "ok     patient @operator: 0 rows in 0 seals, 1 rows not sealed yet",
                        "ok     patient riverside: 6 rows in 1 seals, 0 rows not sealed yet",
                        "The audit is sound.");
    }

    @Test
    @Order(2)
    void showsTheOperatorTheChainWithoutATenantAndNoTenants() throws SQLException {
        execute("""
            insert into audit_entry (tenant_id, at, roles, address, action, operation, outcome, status, stale, times)
            values ('@operator', now(), '{}', '10.0.0.1', 'LIST', 'refusedByGateway', 'REFUSED', 429, false, 57)
            """);
        var lines = new ArrayList<String>();
        OperatorsChain.list(List.of(installation.auditSources().getFirst()), 50, lines::add);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).endsWith("\tpatient\t429\tLIST\trefusedByGateway\t-\t-\t-\t-\t10.0.0.1\t57\t-");
        assertThat(lines.get(2)).contains("\t401\tREAD\t").doesNotContain("riverside");
        lines.clear();
        OperatorsChain.list(List.of(installation.auditSources().getFirst()), 1, lines::add);
        assertThat(lines).hasSize(2);
    }

    @Test
    @Order(2)
    void findsAChangedRow() throws SQLException {
        execute("update audit_entry set account = 'person-2' where id = 10");
        assertThat(verify())
                .contains("BROKEN patient riverside: rows changed in seal 1 (ids 3 to 15)", "The audit is NOT sound.");
        execute("update audit_entry set account = 'person-1' where id = 10");
        assertThat(verify()).contains("The audit is sound.");
    }

    @Test
    @Order(3)
    void findsWhatWasPublishedAndIsGone() throws SQLException, ExecutionException, InterruptedException {
        publish(1, 3, 15, 6, HASH, BEGINNING);
        assertThat(verify()).contains("The audit is sound.");
        publish(2, 16, 17, 2, BEGINNING, HASH);
        assertThat(verify())
                .contains("BROKEN patient riverside: cut off: seals 2 to 2 (up to id 17) were published and are gone");
    }

    @Test
    @Order(4)
    void findsARemovedRow() throws SQLException {
        execute("delete from audit_entry where id = 15");
        assertThat(verify()).contains("BROKEN patient riverside: 1 of 6 rows removed in seal 1 (ids 3 to 15)");
        execute("delete from audit_entry where tenant_id = 'riverside'");
        execute("delete from audit_seal");
        assertThat(verify())
                .contains("BROKEN patient riverside: cut off: seals 1 to 2 (up to id 17) were published and are gone");
    }

    @Test
    @Order(5)
    void saysWhatToDoWhenTheDatabaseDoesNotAnswer() {
        var nobody = new AuditSource("patient", "jdbc:postgresql://127.0.0.1:1/patient", "patient_relay", "none");
        assertThatThrownBy(() -> Verification.run(List.of(nobody), installation.kafka(), line -> {}))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("./praxis up");
    }

    private static List<String> verify() {
        var lines = new ArrayList<String>();
        boolean sound = Verification.run(installation.auditSources(), installation.kafka(), lines::add);
        assertThat(sound).isEqualTo(lines.contains("The audit is sound."));
        return lines;
    }

    private static void publish(long number, long from, long to, int entries, String hash, String previous)
            throws ExecutionException, InterruptedException {
        var seal = new ProducerRecord<>("praxis.audit", "riverside", """
            {"chainId":"00000000-0000-0000-0000-000000000001","service":"patient","from":%d,"to":%d,"entries":%d,
             "hash":"%s","previous":"%s"}
            """.formatted(from, to, entries, hash, previous));
        Map.of(
                        "ce_type", "health.praxis.audit.sealed.v1",
                        "ce_tenantid", "riverside",
                        "ce_sequence", Long.toString(number),
                        "ce_time", "2026-03-01T12:00:02Z")
                .forEach((name, value) -> seal.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", installation.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(seal).get();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(
                        installation.postgres().url("patient"),
                        "postgres",
                        installation.secrets().postgresSuperuser());
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
