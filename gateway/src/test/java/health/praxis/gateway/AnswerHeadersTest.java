package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers and caches. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class AnswerHeadersTest {

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals/echo",
                "/api/v1/goals/no-content",
                "/api/v1/goals/reset",
                "/api/v1/goals/broken-before-first-byte",
                "/api/v1/patients/00000000-0000-7000-8000-000000000000/summary",
                "/api/v1/nothing",
                "/api/v1/patients//echo",
                "/q/health/ready",
                "/nothing"
            })
    void everyAnswerIsDataAndNoPage(String path) {
        var headers = client.get(path).headers();
        assertOnce(headers, "X-Content-Type-Options", "nosniff");
        assertOnce(headers, "Referrer-Policy", "no-referrer");
        assertOnce(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatHasAVersionMayBeKeptByTheCallerAndAskedForAgain() throws IOException {
        assertOnce(client.get("/api/v1/goals/echo").headers(), "Cache-Control", "private, no-cache");
        assertThat(client.raw("GET /api/v1/goals/not-modified HTTP/1.1", Client.authorization()))
                .containsIgnoringCase("cache-control: private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/goals/no-content", "/api/v1/nothing", "/api/v1/goals/broken-before-first-byte"})
    void anythingElseIsNotStored(String path) {
        assertOnce(client.get(path).headers(), "Cache-Control", "no-store");
    }

    @Test
    void withoutConfiguredOriginsNothingIsSaidAboutThem() throws IOException {
        var answer = client.send(client.request("GET", "/api/v1/goals/echo", BodyPublishers.noBody())
                .header("Origin", "https://app.example"));
        assertThat(answer.headers().map().keySet().stream().filter(name -> name.startsWith("access-control-")))
                .isEmpty();
        Client.assertProblem(
                client.raw(
                        "OPTIONS /api/v1/goals/echo HTTP/1.1",
                        "Origin: https://app.example",
                        "Access-Control-Request-Method: GET"),
                401,
                "not-authenticated");
    }

    static void assertOnce(HttpHeaders headers, String name, String value) {
        assertThat(headers.allValues(name)).containsExactly(value);
    }
}
