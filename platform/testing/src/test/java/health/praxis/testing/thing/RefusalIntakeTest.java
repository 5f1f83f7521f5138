package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.refusal.HandoverKey;
import health.praxis.platform.refusal.RefusedRequest;
import health.praxis.platform.refusal.RefusedRequests;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RefusalIntakeTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final String tenant = "clinic-" + UUID.randomUUID();
    private final String address = AuditRows.someAddress();
    private final UUID patient = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "praxis.cursor.key")
    String key;

    @Test
    void writesDownInTheTenantsChainAndInTheOperatorsWhatTheGatewayRefused() {
        hand(Instant.now(), refusal(tenant, 429, 57), refusal(null, 401, 1)).statusCode(204);
        assertThat(AuditRows.of(tenant, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("account", "anna")
                        .containsEntry("roles", List.of("therapist"))
                        .containsEntry("client", "front-end")
                        .containsEntry("address", address)
                        .containsEntry("action", "CHANGE")
                        .containsEntry("operation", "refusedByGateway")
                        .containsEntry("patient_id", patient)
                        .containsEntry("record_id", patient)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("status", 429)
                        .containsEntry("trace_id", "0af7651916cd43dd8448eb211c80319c")
                        .containsEntry("times", 57));
        assertThat(AuditRows.of(tenant, 1).getFirst().get("at").toString()).endsWith("123456");
        assertThat(AuditRows.ofOperatorFrom(address, 1))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry).containsEntry("status", 401).containsEntry("times", null));
    }

    @Test
    void hasNoSuchPathForWhoeverDoesNotSignWithTheProductsKey() throws JsonProcessingException {
        byte[] message = message(Instant.now(), refusal(tenant, 401, 1));
        var another = HandoverKey.derivedFrom(Base64.getEncoder().encodeToString(new byte[32]));
        send(message, another.sign(message)).statusCode(404);
        send(message, "").statusCode(404);
        given().header("X-Forwarded-For", address)
                .body(message)
                .post(RefusedRequests.PATH)
                .then()
                .statusCode(404);
        byte[] other = message(Instant.now(), refusal(tenant, 403, 1));
        send(other, HandoverKey.derivedFrom(key).sign(message)).statusCode(404);
        assertThat(AuditRows.ofOperatorFrom(address, 4))
                .as("the attempts themselves are on record")
                .hasSize(4)
                .allMatch(entry -> entry.get("status").equals(404));
        assertThat(AuditRows.read("select 1 from audit_entry where tenant_id = ?", tenant))
                .isEmpty();
    }

    @Test
    void takesNoMessageThatIsOldOrTooLargeOrNone() throws JsonProcessingException {
        hand(Instant.now().minus(Duration.ofMinutes(6)), refusal(tenant, 401, 1))
                .statusCode(400);
        hand(Instant.now().plus(Duration.ofMinutes(6)), refusal(tenant, 401, 1)).statusCode(400);
        byte[] none = "{\"sentAt\":\"2026\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        send(none, HandoverKey.derivedFrom(key).sign(none)).statusCode(400);
        byte[] large = new byte[(1 << 20) + 1];
        send(large, HandoverKey.derivedFrom(key).sign(large)).statusCode(413);
        hand(Instant.now(), refusal(tenant, 401, 1)).statusCode(204);
        assertThat(AuditRows.of(tenant, 1)).hasSize(1);
    }

    @Test
    void answersOnlyWhenItStandsInTheDatabase() throws SQLException {
        try (var owner = Infrastructure.database().connect("owner");
                var statement = owner.createStatement()) {
            statement.execute("alter table audit_entry add constraint full_up check (tenant_id <> '" + tenant + "')");
            hand(Instant.now(), refusal(tenant, 401, 1)).statusCode(503);
            statement.execute("alter table audit_entry drop constraint full_up");
        }
        assertThat(AuditRows.read("select 1 from audit_entry where tenant_id = ?", tenant))
                .isEmpty();
        hand(Instant.now(), Collections.nCopies(500, refusal(tenant, 401, 1)).toArray(RefusedRequest[]::new))
                .statusCode(204);
        assertThat(AuditRows.read("select 1 from audit_entry where tenant_id = ?", tenant))
                .hasSize(500);
    }

    private ValidatableResponse hand(Instant sentAt, RefusedRequest... refusals) {
        try {
            byte[] message = message(sentAt, refusals);
            return send(message, HandoverKey.derivedFrom(key).sign(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] message(Instant sentAt, RefusedRequest... refusals) throws JsonProcessingException {
        return json.writeValueAsBytes(new RefusedRequests(sentAt, List.of(refusals)));
    }

    private ValidatableResponse send(byte[] message, String signature) {
        return given().header("X-Forwarded-For", address)
                .header(HandoverKey.SIGNATURE, signature)
                .body(message)
                .post(RefusedRequests.PATH)
                .then();
    }

    private RefusedRequest refusal(String whose, int status, int times) {
        return new RefusedRequest(
                whose,
                AT,
                "anna",
                List.of("therapist"),
                "front-end",
                address,
                "POST",
                patient,
                patient,
                status,
                "0af7651916cd43dd8448eb211c80319c",
                times);
    }
}
