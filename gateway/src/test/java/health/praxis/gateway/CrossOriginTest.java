package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers' pages of two origins may use the API; no others. */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs =
                @ResourceArg(
                        name = "praxis.gateway.cors.origins",
                        value = "https://app.example,https://kiosk.example:8443"))
class CrossOriginTest {

    private static final String ECHO = "/api/v1/goals/echo";

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "https://kiosk.example:8443"})
    void aPreflightOfAnAllowedOriginNeedsNoToken(String origin) throws IOException {
        var answer = client.raw(
                "OPTIONS " + ECHO + " HTTP/1.1", "Origin: " + origin, "Access-Control-Request-Method: PATCH");
        assertThat(answer).startsWith("HTTP/1.1 204 ");
        assertThat(answer)
                .containsIgnoringCase("\r\naccess-control-allow-origin: " + origin + "\r\n")
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD, POST, PUT, PATCH, DELETE")
                .containsIgnoringCase("Break-Glass-Reason")
                .containsIgnoringCase("vary: origin")
                .doesNotContainIgnoringCase("allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "http://app.example", "https://app.example.evil.example", "null", "*"})
    void aPreflightOfAnotherOriginIsRefused(String origin) throws IOException {
        var answer =
                client.raw("OPTIONS " + ECHO + " HTTP/1.1", "Origin: " + origin, "Access-Control-Request-Method: GET");
        assertProblem(answer, 403, "not-allowed");
        assertThat(answer).doesNotContainIgnoringCase("access-control-");
    }

    @Test
    void anAnswerMayBeReadByThePageThatAsked() {
        var answer = client.send(
                client.request("GET", ECHO, BodyPublishers.noBody()).header("Origin", "https://app.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://app.example");
        assertThat(answer.headers().allValues("Access-Control-Expose-Headers").toString())
                .contains("ETag", "RateLimit");
    }

    @Test
    void soMayAProblem() throws IOException {
        var refused = client.raw("GET " + ECHO + " HTTP/1.1", "Origin: https://app.example");
        assertProblem(refused, 401, "not-authenticated");
        assertThat(refused).containsIgnoringCase("access-control-allow-origin: https://app.example");
        var broken =
                client.send(client.request("GET", "/api/v1/goals/broken-before-first-byte", BodyPublishers.noBody())
                        .header("Origin", "https://app.example"));
        assertProblem(broken, 502, "bad-gateway");
        assertThat(broken.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(broken.headers().firstValue("RateLimit")).isPresent();
    }

    @Test
    void noOtherPageMayReadAnAnswer() {
        var answer = client.send(
                client.request("GET", ECHO, BodyPublishers.noBody()).header("Origin", "https://evil.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Vary")).hasValue("origin");
    }
}
