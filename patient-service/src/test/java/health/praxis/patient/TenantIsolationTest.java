package health.praxis.patient;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tenants that know the same person by the same identifiers, and every way to read. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TenantIsolationTest {

    private static final String PERSON = "/bundles/resolved-concussion.json";

    private final String tenant = "here-" + UUID.randomUUID();
    private final String other = "there-" + UUID.randomUUID();
    private Map<String, String> ids;

    @BeforeEach
    void twoTenantsWithEqualRecords() throws IOException {
        ids = records(tenant);
        records(other);
    }

    /** One record of each kind, by the path it is read under. */
    private static Map<String, String> records(String tenant) throws IOException {
        var ids = new LinkedHashMap<String, String>();
        String patient = created(People.register(tenant, People.json("Gleich", "equal")));
        ids.put("/api/v1/patients/", patient);
        String path = "/patients/" + patient;
        ids.put("/api/v1/conditions/", created(post(tenant, path + "/conditions", "{\"condition\":\"stroke\"}")));
        ids.put("/api/v1/precautions/", created(post(tenant, path + "/precautions", "{\"precaution\":\"pacemaker\"}")));
        ids.put("/api/v1/consents/", created(post(tenant, path + "/consents", "{\"purpose\":\"treatment\"}")));
        ids.put("/api/v1/caregivers/", Api.linkedCaregiver(tenant, UUID.fromString(patient), "\"record\",\"plan\""));
        ids.put(
                "/api/v1/capacity-assessments/",
                created(post(tenant, path + "/capacity-assessments", "{\"capacity\":\"present\"}")));
        created(post(tenant, path + "/consents", "{\"purpose\":\"caregiver-access\"}"));
        ids.put("/api/v1/episodes/", created(post(tenant, path + "/episodes", """
            {"programmeType":"cognitive","setting":"home","referral":{"source":"self"}}
            """)));
        ids.put(
                "/api/v1/clinic/practitioners/",
                created(post(
                        tenant,
                        "/clinic/practitioners",
                        "{\"name\":\"P\",\"discipline\":\"speech\",\"account\":\"equal\"}")));
        ids.put(
                "/api/v1/clinic/locations/",
                created(as(tenant, "tenant-admin")
                        .header("Idempotency-Key", "equal-key")
                        .body("{\"name\":\"L\",\"rooms\":[{\"name\":\"R\"}]}")
                        .post("/api/v1/clinic/locations")));
        as(tenant, "tenant-admin")
                .header("If-Match", "\"1\"")
                .body("{\"emergencyNumber\":\"112\"}")
                .put("/api/v1/clinic/settings")
                .then()
                .statusCode(200);
        try (var bundle = TenantIsolationTest.class.getResourceAsStream(PERSON)) {
            ids.put(
                    "/api/v1/patient-imports/",
                    created(given().auth()
                            .oauth2(Tokens.of(tenant, "integration"))
                            .contentType("application/fhir+json")
                            .body(bundle.readAllBytes())
                            .post("/api/v1/patient-imports")));
        }
        return ids;
    }

    @Test
    void noReadPathShowsTheOthersRow() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        var reads = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(reads).hasSizeGreaterThan(20);
        for (String read : reads) {
            String path = filled(read);
            as(tenant, "coordinator", "tenant-admin").get(path).then().statusCode(200);
            var answer = as(other, "coordinator", "tenant-admin").get(path);
            assertThat(answer.statusCode()).as(read).isIn(200, 404);
            assertThat(answer.asString()).as(read).doesNotContain(theirIdsExcept(path));
        }
        String lookUp = "/api/v1/patients?identifierSystem=https://ehr.example/mrn&identifierValue=equal";
        assertThat(as(other, "coordinator").get(lookUp).asString())
                .doesNotContain(ids.values())
                .contains("\"items\":[{");
    }

    /** The path with the records of the one tenant in the place of its parameters. */
    private String filled(String template) {
        var path = template;
        for (var id : ids.entrySet()) {
            if (template.startsWith(id.getKey() + "{")) {
                path = path.replaceFirst("\\{(id|patientId)}", id.getValue());
            }
        }
        path = path.replace("{version}", "1").replace("{service}", "patient");
        assertThat(path).as("a new path needs a record here").doesNotContain("{");
        return path;
    }

    /** A refusal names the id that was asked for, and that is all it may tell. */
    private List<String> theirIdsExcept(String path) {
        return ids.values().stream().filter(id -> !path.contains(id)).toList();
    }

    @Test
    void aRawSessionWithoutATenantSeesNothingInAnyTable() throws SQLException {
        try (var everything = Infrastructure.database().connectAsSuperuser();
                var app = Infrastructure.database().connect("app")) {
            for (String table : tables(everything)) {
                if (mayRead(app, table)) {
                    assertThat(count(app, table)).as(table).isZero();
                }
                if (!table.startsWith("inbox") && !table.equals("outbox")) {
                    assertThat(count(everything, table)).as(table).isPositive();
                }
            }
        }
    }

    @Test
    void aRawSessionOfATenantSeesAndWritesItsOwnRowsOnly() throws SQLException {
        try (var everything = Infrastructure.database().connectAsSuperuser();
                var app = Infrastructure.database().connect("app");
                var statement = app.createStatement()) {
            statement.execute("set praxis.tenant = '" + tenant + "'");
            for (String table : tables(everything)) {
                if (mayRead(app, table)) {
                    assertThat(strings(app, "select distinct tenant_id from " + table))
                            .as(table)
                            .isSubsetOf(tenant);
                }
            }
            assertThatThrownBy(() -> statement.execute(
                            "insert into inbox values ('" + other + "', '" + UUID.randomUUID() + "', now())"))
                    .hasMessageContaining("row-level security");
            assertThat(statement.executeUpdate(
                            "update patient set changed_at = now() where tenant_id = '" + other + "'"))
                    .isZero();
        }
    }

    @Test
    void everyTableIsProtectedAndEveryKeyStartsWithTheTenant() throws SQLException {
        try (var everything = Infrastructure.database().connectAsSuperuser()) {
            assertThat(strings(everything, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
            assertThat(strings(everything, """
                select c.relname || '.' || i.relname
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
                left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
                where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion)
                  and c.relname not in ('flyway_schema_history', 'outbox') and a.attname is distinct from 'tenant_id'
                """)).isEmpty();
            assertThat(strings(everything, """
                select k.conname from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'tenant_id'
                """)).isEmpty();
        }
    }

    private static List<String> tables(Connection everything) throws SQLException {
        var tables = strings(everything, """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'tenant_id' order by 1
            """);
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }

    private static boolean mayRead(Connection app, String table) throws SQLException {
        return strings(app, "select has_table_privilege('" + table + "', 'select')::text")
                .contains("true");
    }

    private static int count(Connection connection, String table) throws SQLException {
        return Integer.parseInt(
                strings(connection, "select count(*)::text from " + table).getFirst());
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
