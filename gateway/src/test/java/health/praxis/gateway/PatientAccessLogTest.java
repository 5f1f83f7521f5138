package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FakeServices.class)
class PatientAccessLogTest {

    private static final List<String> PARTS = List.of("patient", "therapyPlan", "session", "outcomes");

    @TestHTTPResource
    URL gateway;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void closeBreakers() {
        breakers.resetAll();
    }

    @Test
    void theAuditOfEveryServiceIsAskedAboutThisPersonOnBehalfOfTheCaller() {
        String token = Tokens.of("tenant-admin");
        JsonNode log = json(read(FakePatient.WELL, token));
        assertThat(log.path("patientId").asText())
                .isEqualTo(FakePatient.WELL.id().toString());
        for (String part : PARTS) {
            var seen = log.path(part).path("items").path(0);
            assertThat(log.path(part).path("status").asText()).as(part).isEqualTo("available");
            assertThat(seen.path("authorization").asText()).as(part).isEqualTo("Bearer " + token);
            assertThat(seen.path("address").asText()).as(part).isEqualTo("127.0.0.1");
            assertThat(seen.path("uri").asText()).as(part).endsWith("/entries?patientId=" + FakePatient.WELL.id());
        }
        assertThat(log.path("therapyPlan").path("items").path(0).path("uri").asText())
                .startsWith("/api/v1/audit/therapy-plan/");
    }

    @Test
    void whoMayReadNoAuditIsRefusedAndAnUnknownPersonIsNotFound() {
        assertProblem(read(FakePatient.WITH_FORBIDDEN_AUDIT, Tokens.of("tenant-admin")), 403, "not-allowed");
        assertProblem(read(FakePatient.WITHOUT_AUDIT, Tokens.of("tenant-admin")), 404, "not-found");
    }

    @Test
    void aServiceThatFailsIsSaidToBeUnavailable() {
        JsonNode log = json(read(FakePatient.WITH_FAILING_AUDIT, Tokens.of("tenant-admin")));
        for (String part : PARTS) {
            assertThat(log.path(part).path("status").asText()).as(part).isEqualTo("unavailable");
            assertThat(log.path(part).path("reason").asText()).as(part).isEqualTo("failed");
        }
    }

    private HttpResponse<String> read(FakePatient patient, String token) {
        var client = new Client(gateway);
        return client.send(
                client.request("GET", "/api/v1/patients/" + patient.id() + "/access-log", BodyPublishers.noBody())
                        .setHeader("Authorization", "Bearer " + token));
    }
}
