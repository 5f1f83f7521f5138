package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** An identity provider that was not there when the gateway started, and is not there now. */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = {
            @ResourceArg(name = "quarkus.oidc.public-key", value = ""),
            @ResourceArg(name = "quarkus.oidc.auth-server-url", value = "http://127.0.0.1:9/realms/praxis"),
            @ResourceArg(name = "quarkus.oidc.connection-delay", value = "PT1S"),
            @ResourceArg(name = "praxis.gateway.rates.address.requests", value = "4"),
            @ResourceArg(name = "praxis.gateway.rates.address.window", value = "1H")
        })
class IssuerAwayTest {

    @TestHTTPResource
    URL gateway;

    /** More often than a stranger may ask: nobody can tell who is one. */
    @Test
    void whoHasATokenIsToldToComeAgainHoweverOftenAndTheLogHearsOfItOnce() {
        var client = new Client(gateway);
        try (var log = LogLines.of("health.praxis.gateway.ApiRoutes")) {
            for (int i = 0; i < 8; i++) {
                var answer = client.get("/api/v1/goals/echo");
                assertProblem(answer, 503, "unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(answer.body()).contains("The identity provider is not reachable.");
            }
            assertThat(log.count()).isEqualTo(1);
        }
        var stranger = client.request("GET", "/api/v1/goals/echo", BodyPublishers.noBody())
                .setHeader("Authorization", "");
        assertProblem(client.send(stranger), 401, "not-authenticated");
    }
}
