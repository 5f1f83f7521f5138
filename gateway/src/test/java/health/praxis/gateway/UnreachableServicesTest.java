package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that are not running at all. */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = @ResourceArg(name = FakeServices.DOWN, value = "outcomes-service"),
        scope = TestResourceScope.RESTRICTED_TO_CLASS)
class UnreachableServicesTest {

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        var answer = client.get("/api/v1/assessments/echo");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aPostToAServiceThatIsDownIsUnavailableAndTheConnectionStaysUsable() {
        for (int i = 0; i < 3; i++) {
            var answer = client.send(
                    client.request("POST", "/api/v1/assessments/echo", BodyPublishers.ofByteArray(new byte[500_000])));
            assertProblem(answer, 503, "unavailable");
        }
    }

    @Test
    void theOtherServicesAnswer() {
        assertThat(client.get("/api/v1/goals/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void theSummarySaysWhatIsMissing() {
        var answer = client.get("/api/v1/patients/" + FakePatient.WELL.id() + "/summary");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/progress/status").asText()).isEqualTo("unavailable");
        assertThat(json(answer).at("/progress/reason").asText()).isEqualTo("unreachable");
        assertThat(json(answer).at("/progress")).hasSize(2);
        assertThat(json(answer).at("/dose/status").asText()).isEqualTo("unavailable");
        assertThat(json(answer).at("/sessions/status").asText()).isEqualTo("available");
    }

    @Test
    void thereIsNoDocumentWithAServiceMissing() {
        assertProblem(client.get("/openapi"), 503, "unavailable");
    }
}
