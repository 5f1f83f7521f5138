package health.praxis.gateway;

import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What crosses the gateway unchanged, and what does not. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class PassingTest {

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @CsvSource({
        "patients, patient-service",
        "goals, therapy-plan-service",
        "sessions, session-service",
        "instruments, outcomes-service"
    })
    void eachNounReachesItsOwner(String noun, String service) {
        var answer = client.get("/api/v1/" + noun + "/echo");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("service").asText()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "GET"})
    void methodBodyAndQueryPass(String method) {
        var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{\"name\":\"é\"}");
        var answer = json(client.send(client.request(method, "/api/v1/goals/echo?limit=2&cursor=a%2Fb%20c", body)));
        assertThat(answer.path("method").asText()).isEqualTo(method);
        assertThat(answer.path("uri").asText()).isEqualTo("/api/v1/goals/echo?limit=2&cursor=a%2Fb%20c");
        assertThat(answer.path("body").asText()).isEqualTo(method.equals("GET") ? "" : "{\"name\":\"é\"}");
    }

    @Test
    void aBodyWithoutLengthPasses() {
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofString("{}"));
        var answer = json(client.send(client.request("POST", "/api/v1/goals/echo", body)));
        assertThat(answer.path("body").asText()).isEqualTo("{}");
    }

    @Test
    void headPassesWithTheLengthAndNoBody() throws IOException {
        var answer = client.raw("HEAD /api/v1/goals/echo HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-length: ");
        assertThat(answer).endsWith("\r\n\r\n").containsIgnoringCase("etag: \"3\"");
    }

    @Test
    void noContentPasses() throws IOException {
        var answer = client.raw("GET /api/v1/goals/no-content HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void notModifiedPasses() throws IOException {
        var answer = client.raw("GET /api/v1/goals/not-modified HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 304 ").containsIgnoringCase("etag: \"7\"");
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void headersOfTheApiPass() {
        var answer = client.send(client.request("PATCH", "/api/v1/goals/echo", BodyPublishers.ofString("{}"))
                .header("If-Match", "\"3\"")
                .header("If-None-Match", "\"2\"")
                .header("Idempotency-Key", "k-1")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "collapsed in the hall")
                .header("Content-Type", "application/merge-patch+json")
                .header("Accept-Language", "de"));
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        var headers = json(answer).path("headers");
        assertThat(headers.at("/if-match/0").asText()).isEqualTo("\"3\"");
        assertThat(headers.at("/if-none-match/0").asText()).isEqualTo("\"2\"");
        assertThat(headers.at("/idempotency-key/0").asText()).isEqualTo("k-1");
        assertThat(headers.at("/purpose-of-use/0").asText()).isEqualTo("BTG");
        assertThat(headers.at("/break-glass-reason/0").asText()).isEqualTo("collapsed in the hall");
        assertThat(headers.at("/content-type/0").asText()).isEqualTo("application/merge-patch+json");
        assertThat(headers.at("/accept-language/0").asText()).isEqualTo("de");
    }

    @Test
    void headersThatOnlyTheGatewayMaySetAreReplacedOrRemoved() throws IOException {
        var answer = client.raw(
                "GET /api/v1/goals/echo HTTP/1.1",
                Client.authorization(),
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Prefix: /q",
                "Forwarded: for=10.0.0.1",
                "X-Real-Ip: 10.0.0.1",
                "X-Tenant: lakeside",
                "X-Tenant-Id: lakeside",
                "Tenant: lakeside",
                "Praxis-Tenant: lakeside",
                "X-Http-Method-Override: DELETE",
                "X-Original-Url: /q/health",
                "Proxy-Connection: keep-alive",
                "Keep-Alive: timeout=1",
                "TE: trailers",
                "Connection: X-Secret-Hop, Accept-Language",
                "Accept-Language: de");
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"x-forwarded-for\":[\"127.0.0.1\"]");
        assertThat(answer)
                .doesNotContain("evil.test", "lakeside", "10.0.0.1", "/q", "override", "proxy-connection")
                .doesNotContain("\"te\"", "keep-alive", "accept-language");
    }

    @Test
    void anUpgradeIsPassedAsThePlainRequestThatItAlsoIs() throws IOException {
        for (String protocol : new String[] {"websocket", "h2c"}) {
            var answer = client.raw(
                    "GET /api/v1/goals/echo HTTP/1.1",
                    Client.authorization(),
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: " + protocol,
                    "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "X-Tenant: lakeside");
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"method\":\"GET\"");
            assertThat(answer).doesNotContain("lakeside", "\"upgrade\"", "http2-settings");
        }
    }

    @Test
    void theTraceOfTheClientGoesOnOnce() {
        var answer = client.send(client.request("GET", "/api/v1/goals/echo", BodyPublishers.noBody())
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        var traceparents = json(answer).at("/headers/traceparent");
        assertThat(traceparents).hasSize(1);
        assertThat(traceparents.path(0).asText())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void aRequestWithoutTraceStartsOne() {
        var answer = client.get("/api/v1/goals/echo");
        String trace = json(answer).at("/headers/traceparent/0").asText();
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(trace.substring(3, 35));
    }

    @Test
    void theRequestIdOfTheClientComesBackOnceAndReachesTheService() {
        var answer = client.send(client.request("GET", "/api/v1/goals/echo", BodyPublishers.noBody())
                .header("X-Request-Id", "my-request.1"));
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("my-request.1");
        assertThat(json(answer).at("/headers/x-request-id").toString()).isEqualTo("[\"my-request.1\"]");
    }

    @Test
    void addressesOfServicesBecomePathsAndHopHeadersEnd() {
        var answer = client.send(client.request("POST", "/api/v1/goals/created", BodyPublishers.noBody())
                .header("X-Request-Id", "mine"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/goals/1");
        assertThat(answer.headers().firstValue("Link")).hasValue("</api/v1/goals?cursor=x>; rel=\"next\"");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("mine");
        assertThat(answer.headers().firstValue("X-Hop")).isEmpty();
        assertThat(answer.headers().firstValue("Keep-Alive")).isEmpty();
    }

    @Test
    void problemsOfServicesPass() {
        var answer = client.send(client.request("DELETE", "/api/v1/goals/read-only", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:praxis:problem:method-not-allowed");
    }

    @Test
    void anAbsoluteRequestTargetIsRoutedByItsPath() throws IOException {
        var answer = client.raw("GET http://elsewhere.test/api/v1/goals/echo?a=1 HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"uri\":\"/api/v1/goals/echo?a=1\"");
    }
}
