package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.platform.caller.Role;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AuditTest {

    private static final String BROKEN_GLASS = "health.praxis.audit.access-broken-glass.v1";

    /** A tenant of its own for each test, so that each sees its own chain only. */
    private final String tenant = "clinic-" + UUID.randomUUID();

    private final String address = AuditRows.someAddress();
    private final UUID patient = UUID.randomUUID();
    private final UUID probe = UUID.randomUUID();

    @Inject
    ProbeGate gate;

    @TestHTTPResource
    URI server;

    @Test
    void writesDownWhoOpenedWhichRecordFromWhereAndOnWhatGround() {
        as(Role.COORDINATOR).get(path()).then().statusCode(200);
        var entry = only();
        assertThat(entry)
                .containsEntry("account", "person-coordinator")
                .containsEntry("roles", List.of("coordinator"))
                .containsEntry("address", address)
                .containsEntry("action", "READ")
                .containsEntry("operation", "getProbe")
                .containsEntry("patient_id", patient)
                .containsEntry("record_id", probe)
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("status", 200)
                .containsEntry("basis", "TENANT_ROLE")
                .containsEntry("reason", null)
                .containsEntry("stale", false);
        assertThat(entry.get("trace_id").toString()).matches("[0-9a-f]{32}");
        assertThat(entry.get("at")).isNotNull();
    }

    @Test
    void writesDownWhereTheCallerIsAlsoWhereAServiceAsksForTheCaller() {
        as(Role.COORDINATOR).get(path() + "/elsewhere").then().statusCode(200);
        assertThat(AuditRows.of(tenant, 2))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).containsEntry("address", address))
                .extracting(entry -> entry.get("operation"))
                .containsExactlyInAnyOrder("getProbe", "getProbeElsewhere");
    }

    @Test
    void writesOneEntryForAListAndInItWhoseRecordsItShowed() {
        UUID other = UUID.randomUUID();
        for (String list : List.of("/api/v1/probes", "/api/v1/probes/shown")) {
            as(Role.COORDINATOR).get(list + "?patient=" + patient + "&patient=" + other + "&patient=" + patient);
        }
        var entries = AuditRows.of(tenant, 2);
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry)
                    .containsEntry("action", "LIST")
                    .containsEntry("outcome", "ALLOWED")
                    .containsEntry("basis", "TENANT_ROLE")
                    .containsEntry("patient_id", null);
            assertThat(AuditRows.shownBy(entry)).containsExactlyInAnyOrder(patient, other);
        });
    }

    @Test
    void namesThePersonWhoseRecordIsTheOnlyOneInAList() {
        as(Role.COORDINATOR)
                .get("/api/v1/probes/shown?patient=" + patient)
                .then()
                .statusCode(200);
        as(Role.COORDINATOR).get("/api/v1/probes/shown").then().statusCode(200);
        assertThat(AuditRows.of(tenant, 2))
                .extracting(entry -> entry.get("patient_id"))
                .containsExactly(patient, null);
    }

    @Test
    void sendsNoListWithARecordThatNobodyDecidedAbout() {
        as(Role.COORDINATOR)
                .get("/api/v1/probes/undecided?patient=" + patient)
                .then()
                .statusCode(500);
    }

    @Test
    void showsEachPersonTheListsThatShowedTheOwnRecordAndNobodyElseInThem() {
        UUID other = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        as(Role.COORDINATOR).get("/api/v1/probes/shown?patient=" + patient + "&patient=" + other);
        as(Role.COORDINATOR).get(path());
        as(Role.COORDINATOR).get("/api/v1/probes/shown?patient=" + other + "&patient=" + third);
        AuditRows.of(tenant, 3);
        assertThat(items(as(patient), "?patientId=" + patient))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("getProbe", "listShownProbes");
        var seenByOther = items(as(other), "?patientId=" + other);
        assertThat(seenByOther)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("patientId", other.toString())
                        .containsEntry("basis", "tenant-role")
                        .doesNotContainKey("people"));
        assertThat(items(as(Role.TENANT_ADMIN), "?patientId=" + third)
                        .getFirst()
                        .get("people"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(other.toString(), third.toString());
        assertThat(items(as(Role.TENANT_ADMIN), "?patientId=" + other + "&account=person-coordinator&limit=1"))
                .hasSize(1)
                .allMatch(entry -> entry.get("operation").equals("listShownProbes"));
        assertThat(items(as(Role.TENANT_ADMIN), "?patientId=" + other + "&account=nobody"))
                .isEmpty();
    }

    @Test
    void putsWhoHasNoTenantIntoTheOperatorsChain() {
        from().get(path()).then().statusCode(401);
        from().auth().oauth2("not.a.token").get(path()).then().statusCode(401);
        from().auth()
                .oauth2(Tokens.of("@operator", Role.COORDINATOR))
                .get(path())
                .then()
                .statusCode(401);
        from().auth()
                .oauth2(Tokens.of("@mine", Role.TENANT_ADMIN))
                .get("/api/v1/audit/platform/entries")
                .then()
                .statusCode(401);
        var entries = AuditRows.ofOperatorFrom(address, 4);
        assertThat(entries)
                .hasSize(4)
                .allMatch(entry -> entry.get("outcome").equals("REFUSED")
                        && entry.get("status").equals(401));
        assertThat(entries.getFirst()).containsEntry("account", null).containsEntry("patient_id", patient);
    }

    @Test
    void writesDownRefusalsOfEveryKind() {
        as(Role.ANALYST).get(path()).then().statusCode(403);
        as(Role.THERAPIST).get(path()).then().statusCode(404);
        as(Role.COORDINATOR)
                .contentType("application/json")
                .body("{\"word\":\"forbidden\"}")
                .post("/api/v1/probes")
                .then()
                .statusCode(422);
        as(Role.COORDINATOR)
                .contentType("application/json")
                .body("{\"word\":")
                .post("/api/v1/probes")
                .then()
                .statusCode(400);
        as(Role.COORDINATOR).get("/api/v1/nowhere").then().statusCode(404);
        as(Role.COORDINATOR).get("/api/v1/patients/1/probes/2").then().statusCode(400);
        as(Role.COORDINATOR).delete("/api/v1/probes/" + probe).then().statusCode(500);
        as(Role.COORDINATOR).put("/api/v1/probes/" + probe).then().statusCode(405);
        assertThat(AuditRows.of(tenant, 8))
                .extracting(entry -> entry.get("status") + " " + entry.get("outcome") + " " + entry.get("operation")
                        + " " + entry.get("action"))
                .containsExactlyInAnyOrder(
                        "403 REFUSED getProbe READ",
                        "404 REFUSED getProbe READ",
                        "422 REFUSED createProbe CREATE",
                        "400 REFUSED createProbe CREATE",
                        "404 NOT_FOUND null LIST",
                        "400 REFUSED getProbe READ",
                        "500 FAILED deleteProbe DELETE",
                        "405 REFUSED null CHANGE");
    }

    @Test
    void namesWhatWasCreatedAndWhatWasChanged() {
        UUID created = UUID.randomUUID();
        gate.nextIs(created);
        as(Role.COORDINATOR)
                .contentType("application/json")
                .body("{\"word\":\"fine\"}")
                .post("/api/v1/probes")
                .then()
                .statusCode(201);
        as(Role.COORDINATOR)
                .contentType("application/json")
                .post("/api/v1/probes/" + probe + "/change")
                .then()
                .statusCode(200);
        assertThat(AuditRows.of(tenant, 2))
                .extracting(entry -> List.of(entry.get("action"), entry.get("record_id")))
                .containsExactly(List.of("CREATE", created), List.of("CHANGE", probe));
    }

    @Test
    void writesDownWhatWasDoneForAClientThatDidNotWait() throws IOException, InterruptedException {
        gate.shut();
        try (var client = new Socket(server.getHost(), server.getPort())) {
            String request =
                    "POST /api/v1/probes/" + patient + "/change HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n"
                            + "X-Forwarded-For: " + address + "\r\nAuthorization: Bearer "
                            + Tokens.of(tenant, Role.COORDINATOR) + "\r\n\r\n";
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            gate.awaitSomebody();
        }
        assertThat(only()).containsEntry("outcome", "FAILED").containsEntry("status", 499);
        gate.open();
        assertThat(AuditRows.of(tenant, 2).getLast())
                .containsEntry("basis", "TENANT_ROLE")
                .containsEntry("patient_id", patient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00e9", "A", "10.0.0.1, 10.0.0.2", "10.0.0.256", "fe80::1%eth0", "[::1]", "localhost", " ", ""
            })
    void believesNobodyAnAddressThatIsNone(String address) {
        given().header("X-Forwarded-For", address.equals("A") ? "A".repeat(3_000) : address)
                .auth()
                .oauth2(Tokens.of(tenant, Role.COORDINATOR))
                .get(path());
        assertThat(only()).containsEntry("address", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "0x2", "-2", "ffffffffffffffff"})
    void writesABodyThatBreaksOffDownOnce(String chunk) throws IOException {
        try (var client = new Socket(server.getHost(), server.getPort())) {
            String request = "POST /api/v1/probes HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/json\r\nAuthorization: Bearer "
                    + Tokens.of(tenant, Role.COORDINATOR) + "\r\n\r\n" + chunk + "\r\n{}\r\n0\r\n\r\n";
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] status = client.getInputStream().readNBytes("HTTP/1.1 400 ".length());
            assertThat(new String(status, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 400 ");
        }
        as(Role.COORDINATOR).get("/api/v1/nowhere");
        assertThat(AuditRows.of(tenant, 2))
                .extracting(entry -> entry.get("status"))
                .containsExactlyInAnyOrder(400, 404);
    }

    /** A file is read as it comes: what its reader makes of the end of the connection comes after the answer. */
    @Test
    void writesAFileThatBreaksOffDownOnce() throws IOException, InterruptedException {
        gate.shut();
        try (var client = new Socket(server.getHost(), server.getPort())) {
            var out = client.getOutputStream();
            out.write(("POST /api/v1/probes/files HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: text/plain\r\nAuthorization: Bearer "
                            + Tokens.of(tenant, Role.COORDINATOR) + "\r\n\r\n2\r\nab\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            gate.awaitSomebody();
            out.write("zz\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] status = client.getInputStream().readNBytes("HTTP/1.1 400 ".length());
            assertThat(new String(status, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 400 ");
            gate.open();
            gate.awaitAnAnswer();
        }
        as(Role.COORDINATOR).get("/api/v1/nowhere");
        assertThat(AuditRows.of(tenant, 2))
                .extracting(entry -> entry.get("status"))
                .containsExactlyInAnyOrder(400, 404);
    }

    @Test
    void leavesHealthAndDocumentsOut() {
        given().header("X-Forwarded-For", address).get("/q/health/ready").then().statusCode(200);
        given().header("X-Forwarded-For", address)
                .get("/q/../api/v1/nowhere")
                .then()
                .statusCode(400);
        assertThat(AuditRows.ofOperatorFrom(address, 1)).hasSize(1);
    }

    @Test
    void announcesABrokenGlassAndKeepsTheReasonInTheAuditAlone() {
        as(Role.THERAPIST)
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "Seizure%20in%20the%20gym%2C%20no%20team%20here")
                .get(path())
                .then()
                .statusCode(200);
        assertThat(only())
                .containsEntry("basis", "BREAK_GLASS")
                .containsEntry("reason", "Seizure in the gym, no team here");
        var event = PublishedEvents.awaitOne("praxis.audit", tenant, BROKEN_GLASS);
        assertThat(event.data().path("patientId").textValue()).isEqualTo(patient.toString());
        assertThat(event.data().path("account").textValue()).isEqualTo("person-therapist");
        assertThat(event.data().path("operation").textValue()).isEqualTo("getProbe");
        assertThat(event.data().toString()).doesNotContain("Seizure");
    }

    @Test
    void keepsTheRecordClosedWhenABrokenGlassCannotBeAnnounced() throws SQLException {
        String announcer = tenant;
        try (var owner = Infrastructure.database().connect("owner");
                var statement = owner.createStatement()) {
            statement.execute("alter table outbox add constraint deaf check (tenant_id <> '" + announcer + "')");
            as(Role.THERAPIST)
                    .header("Purpose-Of-Use", "BTG")
                    .header("Break-Glass-Reason", "Seizure in the gym")
                    .get(path())
                    .then()
                    .statusCode(503);
            statement.execute("alter table outbox drop constraint deaf");
        }
        assertThat(only()).containsEntry("outcome", "FAILED").containsEntry("basis", null);
    }

    @Test
    void showsTheAdministratorTheTenantAndAPersonTheOwnRecordOnly() {
        as(Role.COORDINATOR).get(path()).then().statusCode(200);
        as(Role.ANALYST).get(path()).then().statusCode(403);
        UUID another = UUID.randomUUID();
        as(Role.COORDINATOR).get("/api/v1/patients/" + another + "/probes/" + probe);
        AuditRows.of(tenant, 3);
        var all = items(as(Role.TENANT_ADMIN), "");
        assertThat(all)
                .hasSize(3)
                .first()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("patientId", another.toString())
                        .containsEntry("address", address)
                        .containsEntry("service", "platform"));
        assertThat(items(as(Role.TENANT_ADMIN), "?account=person-analyst"))
                .extracting(entry -> entry.get("outcome"))
                .containsExactly("refused");
        assertThat(items(as(Role.TENANT_ADMIN), "?basis=break-glass")).isEmpty();
        var own = items(as(patient), "?patientId=" + patient);
        assertThat(own)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("patientId", patient.toString())
                        .doesNotContainKeys("address", "client", "traceId"));
        as(patient)
                .get("/api/v1/audit/platform/entries?patientId=" + another)
                .then()
                .statusCode(404);
        as(patient).get("/api/v1/audit/platform/entries").then().statusCode(404);
        as(Role.COORDINATOR).get("/api/v1/audit/platform/entries").then().statusCode(403);
        as(Role.TENANT_ADMIN)
                .get("/api/v1/audit/platform/entries?basis=own-record")
                .then()
                .statusCode(400);
        from().auth()
                .oauth2(Tokens.of("other-" + tenant, Role.TENANT_ADMIN))
                .get("/api/v1/audit/platform/entries?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(0));
        assertThat(AuditRows.of(tenant, 11))
                .filteredOn(entry -> "listAuditEntries".equals(entry.get("operation")))
                .extracting(entry -> entry.get("status") + " " + entry.get("basis"))
                .containsExactlyInAnyOrder(
                        "200 null",
                        "200 null",
                        "200 null",
                        "200 OWN_RECORD",
                        "404 null",
                        "404 null",
                        "403 null",
                        "400 null");
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        for (int i = 0; i < 5; i++) {
            as(Role.COORDINATOR).get(path());
        }
        AuditRows.of(tenant, 5);
        String about = "?patientId=" + patient + "&limit=2";
        var seen = new java.util.ArrayList<Object>();
        String next = "/api/v1/audit/platform/entries" + about;
        while (next != null) {
            var answer = as(Role.TENANT_ADMIN).get(next);
            List<Map<String, Object>> items = answer.path("items");
            items.stream()
                    .filter(entry -> "getProbe".equals(entry.get("operation")))
                    .forEach(entry -> seen.add(entry.get("id")));
            String link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(seen.stream().map(id -> Long.valueOf(id.toString())).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void letsNoRoleOfTheServiceChangeOrRemoveAnEntry() throws SQLException {
        as(Role.COORDINATOR).get(path());
        AuditRows.sealsOf(tenant);
        for (String role : List.of("app", "relay")) {
            try (var connection = Infrastructure.database().connect(role);
                    var statement = connection.createStatement()) {
                statement.execute("select set_config('praxis.tenant', '" + tenant + "', false)");
                for (String table : List.of("audit_entry", "audit_seal", "audit_shown")) {
                    assertThatThrownBy(() -> statement.execute("delete from " + table))
                            .hasMessageContaining("permission denied");
                    assertThatThrownBy(() -> statement.execute("update " + table + " set tenant_id = 'x'"))
                            .hasMessageContaining("permission denied");
                    assertThatThrownBy(() -> statement.execute("truncate " + table))
                            .hasMessageContaining("permission denied");
                }
            }
        }
        try (var app = Infrastructure.database().connect("app");
                var statement = app.createStatement()) {
            statement.execute("select set_config('praxis.tenant', '" + tenant + "', false)");
            assertThatThrownBy(() -> statement.execute("""
                insert into audit_entry (tenant_id, at, roles, action, outcome, status, stale)
                values ('%s', now(), '{}', 'READ', 'ALLOWED', 200, false)
                """.formatted(tenant)))
                    .hasMessageContaining("permission denied");
            try (var rows = statement.executeQuery(
                    "select count(*), count(*) filter (where tenant_id <> '" + tenant + "') from audit_entry")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
                assertThat(rows.getInt(2)).isZero();
            }
        }
        try (var owner = Infrastructure.database().connect("owner");
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("delete from audit_entry")).isZero();
        }
    }

    private Map<String, Object> only() {
        return AuditRows.of(tenant, 1).getFirst();
    }

    private static List<Map<String, Object>> items(RequestSpecification request, String query) {
        return request.get("/api/v1/audit/platform/entries" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String path() {
        return "/api/v1/patients/" + patient + "/probes/" + probe;
    }

    private RequestSpecification as(String role) {
        return from().auth().oauth2(Tokens.of(tenant, role));
    }

    private RequestSpecification as(UUID person) {
        return from().auth().oauth2(Tokens.linked(tenant, person, Role.PATIENT));
    }

    private RequestSpecification from() {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", address);
    }
}
