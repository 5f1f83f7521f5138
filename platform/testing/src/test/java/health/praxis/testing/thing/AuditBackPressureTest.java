package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.caller.Role;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AuditBackPressureTest {

    private static final long APPEND_LOCK = 658_711;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource
    URL server;

    @Inject
    ProbeGate gate;

    private final String tenant = "clinic-" + UUID.randomUUID();

    @Test
    void holdsRequestsWhileTheAuditCannotBeWrittenAndLosesNothing() throws SQLException, InterruptedException {
        var answered = new ArrayList<Integer>();
        try (var blocker = Infrastructure.database().connectAsSuperuser();
                var statement = blocker.createStatement();
                var clients = Executors.newFixedThreadPool(4)) {
            statement.execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
            await().atMost(SOON).until(() -> {
                answered.add(look());
                return answered.getLast() == 503;
            });
            given().get("/q/health/ready").then().statusCode(200);
            assertThat(AuditRows.read("select 1 from audit_entry where tenant_id = ?", tenant))
                    .isEmpty();
            Callable<Integer> look = this::look;
            var held = clients.invokeAll(List.of(look, look, look), 1, TimeUnit.SECONDS);
            assertThat(held).as("held longer than a second").allMatch(Future::isCancelled);
        }
        await().atMost(SOON).until(() -> look() == 200);
        answered.add(200);
        long done = answered.stream().filter(status -> status == 200).count();
        assertThat(done).isGreaterThan(1);
        assertThat(AuditRows.of(tenant, (int) done)).hasSizeGreaterThanOrEqualTo((int) done);
    }

    @Test
    void letsGoOfHeldRequestsWithTheirBodiesWhenTheAuditIsWrittenAgain()
            throws SQLException, InterruptedException, ExecutionException {
        try (var clients = Executors.newFixedThreadPool(2)) {
            Future<Integer> change;
            try (var blocker = Infrastructure.database().connectAsSuperuser();
                    var statement = blocker.createStatement()) {
                statement.execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
                await().atMost(SOON).until(() -> look() == 503);
                change = clients.submit(() -> given().auth()
                        .oauth2(Tokens.of(tenant, Role.COORDINATOR))
                        .contentType("application/json")
                        .body("{\"word\":\"" + "long".repeat(20_000) + "\"}")
                        .post("/api/v1/probes")
                        .statusCode());
            }
            assertThat(change.get()).isEqualTo(201);
        }
        await().atMost(SOON)
                .until(() -> AuditRows.read(
                                        "select 1 from audit_entry where tenant_id = ? and operation = 'createProbe'",
                                        tenant)
                                .size()
                        == 1);
    }

    @Test
    void doesNothingForAHeldClientThatHangsUp() throws SQLException, IOException {
        gate.shut();
        gate.open();
        try (var blocker = Infrastructure.database().connectAsSuperuser();
                var statement = blocker.createStatement()) {
            statement.execute("select pg_advisory_lock(" + APPEND_LOCK + ")");
            await().atMost(SOON).until(() -> look() == 503);
            for (int i = 0; i < 5; i++) {
                askForAChangeAndHangUp();
            }
        }
        await().atMost(SOON).until(() -> look() == 200);
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(20)).until(() -> gate.came() == changes());
    }

    private void askForAChangeAndHangUp() throws IOException {
        try (var client = new Socket(server.getHost(), server.getPort())) {
            String request =
                    "POST /api/v1/probes/" + UUID.randomUUID() + "/change HTTP/1.1\r\nHost: " + server.getHost()
                            + "\r\nAuthorization: Bearer " + Tokens.of(tenant, Role.COORDINATOR)
                            + "\r\nContent-Length: 0\r\n\r\n";
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int changes() {
        return AuditRows.read("select 1 from audit_entry where tenant_id = ? and operation = 'changeProbe'", tenant)
                .size();
    }

    private int look() {
        return given().auth()
                .oauth2(Tokens.of(tenant, Role.COORDINATOR))
                .get("/api/v1/patients/" + UUID.randomUUID() + "/probes/" + UUID.randomUUID())
                .statusCode();
    }
}
