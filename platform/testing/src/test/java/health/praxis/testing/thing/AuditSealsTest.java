package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.caller.Role;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AuditSealsTest {

    private static final String SEALED = "health.praxis.audit.sealed.v1";

    /** Seals made anew by the words of docs/security.md, in the database's own language. */
    private static final String ANEW = """
        with form as (
            select id, array[id::text, tenant_id, (extract(epoch from at) * 1000000)::bigint::text, account,
                             (select coalesce(string_agg(octet_length(role) || ':' || role, '' order by place), '')
                              from unnest(roles) with ordinality as held (role, place)),
                             client, address, action, operation, patient_id::text, record_id::text, outcome,
                             status::text, basis, reason, stale::text, trace_id] as fields,
                   coalesce((select '+6:people' || sum(39) || ':' || string_agg('36:' || patient_id, '' order by patient_id)
                             from audit_shown where entry_id = id), '')
                       || coalesce('+5:times' || length(times::text) || ':' || times, '') as later
            from audit_entry where tenant_id = ?),
        written as (
            select id, (select string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' order by place) || later
                        from unnest(fields) with ordinality as one (field, place)) as text
            from form)
        select number, encode(hash, 'hex') as hash,
               encode(sha256(previous || convert_to(octet_length(number::text) || ':' || number
                             || (select string_agg(text, '' order by id) from written where id between from_id and to_id),
                             'UTF8')), 'hex') as anew
        from audit_seal where tenant_id = ? order by number
        """;

    private final String tenant = "clinic-" + UUID.randomUUID();
    private final String neighbour = "clinic-" + UUID.randomUUID();

    @Test
    void chainsTheEntriesOfEachTenantByThemselvesAndPublishesEachSeal() {
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < 4; i++) {
                look(tenant, Role.COORDINATOR);
                look(neighbour, Role.ANALYST);
            }
            AuditRows.of(tenant, round * 4);
            AuditRows.sealsOf(tenant);
        }
        for (String clinic : List.of(tenant, neighbour)) {
            var seals = AuditRows.sealsOf(clinic);
            assertThat(seals).hasSizeGreaterThanOrEqualTo(clinic.equals(tenant) ? 3 : 1);
            byte[] previous = null;
            long entries = 0;
            for (int i = 0; i < seals.size(); i++) {
                assertThat(seals.get(i)).containsEntry("number", i + 1L);
                if (previous != null) {
                    assertThat(seals.get(i).get("previous")).isEqualTo(previous);
                }
                previous = (byte[]) seals.get(i).get("hash");
                entries += (int) seals.get(i).get("entries");
            }
            assertThat(entries).isEqualTo(12);
            assertThat(anew(clinic)).allMatch(seal -> seal.get("hash").equals(seal.get("anew")));
            var told = PublishedEvents.await("praxis.audit", clinic, SEALED, seals.size());
            assertThat(told).hasSameSizeAs(seals);
            for (int i = 0; i < told.size(); i++) {
                var data = told.get(i).data();
                assertThat(told.get(i).sequence()).isEqualTo(i + 1L);
                assertThat(data.path("hash").textValue())
                        .isEqualTo(
                                HexFormat.of().formatHex((byte[]) seals.get(i).get("hash")));
                assertThat(data.path("to").longValue()).isEqualTo(seals.get(i).get("to_id"));
                assertThat(data.path("service").textValue()).isEqualTo("platform");
            }
        }
    }

    @Test
    void hasAnotherHashForEveryColumnThatSomebodyChanges() throws SQLException {
        look(tenant, Role.COORDINATOR);
        AuditRows.of(tenant, 1);
        AuditRows.sealsOf(tenant);
        assertThat(anew(tenant)).allMatch(seal -> seal.get("hash").equals(seal.get("anew")));
        var changes = Map.ofEntries(
                Map.entry("at", "at + interval '1 microsecond'"),
                Map.entry("account", "'another'"),
                Map.entry("roles", "'{}'"),
                Map.entry("client", "''"),
                Map.entry("address", "null"),
                Map.entry("action", "'EXPORT'"),
                Map.entry("operation", "null"),
                Map.entry("patient_id", "record_id"),
                Map.entry("record_id", "null"),
                Map.entry("outcome", "'FAILED'"),
                Map.entry("status", "201"),
                Map.entry("basis", "null"),
                Map.entry("reason", "'none'"),
                Map.entry("stale", "not stale"),
                Map.entry("trace_id", "null"),
                Map.entry("times", "2"));
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            for (var change : changes.entrySet()) {
                String column = change.getKey();
                statement.execute(
                        "create temp table kept as select * from audit_entry where tenant_id = '" + tenant + "'");
                statement.execute("update audit_entry set " + column + " = " + change.getValue()
                        + " where tenant_id = '" + tenant + "'");
                assertThat(anew(tenant))
                        .as(column)
                        .noneMatch(seal -> seal.get("hash").equals(seal.get("anew")));
                statement.execute("update audit_entry set " + column + " = kept." + column
                        + " from kept where audit_entry.id = kept.id");
                statement.execute("drop table kept");
            }
        }
        assertThat(anew(tenant)).allMatch(seal -> seal.get("hash").equals(seal.get("anew")));
    }

    @Test
    void sealsWhomAListShowed() throws SQLException {
        UUID one = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(tenant, Role.COORDINATOR))
                .get("/api/v1/probes/shown?patient=" + one + "&patient=" + UUID.randomUUID());
        AuditRows.of(tenant, 1);
        AuditRows.sealsOf(tenant);
        assertThat(anew(tenant)).hasSize(1).allMatch(seal -> seal.get("hash").equals(seal.get("anew")));
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update audit_shown set patient_id = gen_random_uuid() where patient_id = '" + one + "'");
            assertThat(anew(tenant)).noneMatch(seal -> seal.get("hash").equals(seal.get("anew")));
            statement.execute("delete from audit_shown where tenant_id = '" + tenant + "'");
            assertThat(anew(tenant)).noneMatch(seal -> seal.get("hash").equals(seal.get("anew")));
        }
    }

    @Test
    void leavesAChainToWhoeverWorksOnIt() throws SQLException {
        try (var other = Infrastructure.database().connectAsSuperuser();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(24225, hashtext('" + tenant + "'))");
            look(tenant, Role.COORDINATOR);
            look(neighbour, Role.COORDINATOR);
            AuditRows.of(neighbour, 1);
            AuditRows.sealsOf(neighbour);
            look(neighbour, Role.COORDINATOR);
            AuditRows.of(neighbour, 2);
            AuditRows.sealsOf(neighbour);
            assertThat(anew(tenant)).isEmpty();
            AuditRows.of(tenant, 1);
            statement.execute(
                    "update audit_entry set at = at - interval '2 minutes' where tenant_id = '" + tenant + "'");
            assertThat(sealing()).isEqualTo("DOWN");
            given().get("/q/health/ready").then().statusCode(200);
        }
        assertThat(AuditRows.sealsOf(tenant)).hasSize(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> sealing().equals("UP"));
    }

    private static String sealing() {
        return given().get("/q/health/well").path("checks.find { it.name == 'audit-seals' }.status");
    }

    private static List<Map<String, Object>> anew(String tenant) {
        return AuditRows.read(ANEW, tenant, tenant);
    }

    private static void look(String tenant, String role) {
        given().auth()
                .oauth2(Tokens.of(tenant, role))
                .get("/api/v1/patients/" + UUID.randomUUID() + "/probes/" + UUID.randomUUID());
    }
}
