package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that go no further than the gateway. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class RefusedRequestsTest {

    private static final String ID = "0190c1f2-0000-7000-8000-000000000001";

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
                "//api/v1/patients/echo",
                "/api//v1/patients/echo",
                "/api/v1//patients/echo",
                "/api/v1/patients//echo",
                "/api/v1/patients/echo//",
                "/api/v1/patients/../sessions/echo",
                "/api/v1/patients/./echo",
                "/api/v1/patients/..",
                "/api/v1/patients/.",
                "/api/v1/patients/.../echo",
                "/api/v1/../../q/health",
                "/api/../q/health",
                "/../q/health",
                "/q/../api/v1/patients/echo",
                "/api/v1/patients/%2e%2e/sessions/echo",
                "/api/v1/patients/%2E./sessions/echo",
                "/api/v1/patients/..%2fsessions/echo",
                "/api/v1/patients%2f..%2fsessions/echo",
                "/api/v1/patients%2Fecho",
                "/api/v1/patients/%252e%252e/sessions/echo",
                "/api/v1/%70atients/echo",
                "/%61pi/v1/patients/echo",
                "/api/v1/patients;x=1/echo",
                "/api/v1/patients/echo;jsessionid=1",
                "/api/v1/patients/%c0%ae%c0%ae/sessions/echo",
                "/api/v1/patients/%e0%80%ae/echo",
                "/api/v1/patients/echo%0d%0aX-Tenant:%20lakeside",
                "/api/v1/patients/echo;/../../sessions",
                "/api/v1/patients/..;/sessions/echo",
                "/api/v1/patients\\..\\sessions/echo",
                "/api/v1/patients/%5c..%5csessions/echo",
                "/api/v1/patients/%00echo",
                "/api/v1/patients/%zz",
                "/api/v1/patients/{id}",
                "/api/v1/patients/a|b",
                "/api/v1/patients/echo?q=%zz",
                "/api/v1/patients/echo?q=%2",
                "/api/v1/patients/echo?q=\"",
                "/api/v1/patients/echo#fragment",
                "http://x/api/v1/patients/../sessions/echo"
            })
    void aPathThatTwoReadersCouldTakeDifferentlyIsRefused(String target) throws IOException {
        assertProblem(client.raw("GET " + target + " HTTP/1.1", Client.authorization()), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api-docs", "/apis/v1/patients", "/q/nothing", "/q/metrics", "/q/dev"})
    void anUnknownPathIs404(String path) {
        assertProblem(client.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /x, 404, not-found",
        "PUT /q/nothing, 404, not-found",
        "POST /q/health, 405, method-not-allowed",
        "GET /q/health, 400, malformed-request",
        "DELETE /q/health/ready, 405, method-not-allowed"
    })
    void aBodyThatNobodyReadsIsNotAwaited(String request, int status, String type) throws IOException {
        for (String framing : new String[] {"Content-Length: 1048576", "Transfer-Encoding: chunked"}) {
            assertProblem(client.raw(request + " HTTP/1.1", framing), status, type);
        }
    }

    @Test
    void norIsThatOfAComposedRead() throws IOException {
        try (var socket = client.socket()) {
            Client.send(
                    socket,
                    "GET /api/v1/patients/" + FakePatient.WELL.id() + "/summary HTTP/1.1\r\nHost: gateway\r\n"
                            + Client.authorization() + "\r\nContent-Length: 1048576\r\n\r\n{");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aComposedReadIsOnlyRead(String method) {
        var answer = client.send(
                client.request(method, "/api/v1/patients/" + ID + "/summary", BodyPublishers.ofString("{}")));
        assertProblem(answer, 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/patients/echo", "*", "..", "q/health"})
    void aTargetThatIsNoPathIs404(String target) throws IOException {
        assertProblem(client.raw("GET " + target + " HTTP/1.1", Client.authorization()), 404, "not-found");
    }

    @Test
    void aMalformedIdIs400() {
        assertProblem(client.get("/api/v1/patients/12/summary"), 400, "malformed-request");
    }

    @Test
    void aRepresentationThatDoesNotExistIs406() {
        var answer = client.send(client.request("GET", "/api/v1/patients/" + ID + "/summary", BodyPublishers.noBody())
                .header("Accept", "text/html"));
        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void traceIsRefused() throws IOException {
        assertProblem(
                client.raw("TRACE /api/v1/patients/echo HTTP/1.1", Client.authorization()), 405, "method-not-allowed");
    }

    @Test
    void anOldVersionOfHttpIsRefused() throws IOException {
        var answer = client.raw("GET /api/v1/patients/echo HTTP/1.0", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.0 505 ").contains("urn:praxis:problem:http-version-not-supported");
    }

    @Test
    void aUriThatIsTooLongIs414() {
        assertProblem(client.get("/api/v1/patients/echo?q=" + "a".repeat(9_000)), 414, "uri-too-long");
    }

    @Test
    void headersThatAreTooLargeAre431() {
        var answer = client.send(client.request("GET", "/api/v1/patients/echo", BodyPublishers.noBody())
                .header("Accept-Language", "a".repeat(17_000)));
        assertProblem(answer, 431, "headers-too-large");
    }

    @Test
    void manyHeadersAre431() throws IOException {
        String[] headers = new String[1_001];
        Arrays.fill(headers, "X-Many: 1234567");
        headers[0] = Client.authorization();
        assertProblem(client.raw("GET /api/v1/patients/echo HTTP/1.1", headers), 431, "headers-too-large");
    }

    @Test
    void manyQueryParametersPassUpToTheLimitOfTheUri() {
        assertThat(client.get("/api/v1/patients/echo?" + "a=1&".repeat(2_000)).statusCode())
                .isEqualTo(200);
        assertProblem(client.get("/api/v1/patients/echo?" + "a=1&".repeat(2_100)), 414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip, gzip", "GZIP"})
    void aCompressedBodyIsRefusedUnread(String coding) {
        var body = BodyPublishers.ofByteArray(bomb());
        var answer = client.send(
                client.request("POST", "/api/v1/patient-imports/swallow", body).header("Content-Encoding", coding));
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void aBodyThatSaysItIsNotCompressedPasses() {
        var answer = client.send(client.request("POST", "/api/v1/goals/echo", BodyPublishers.ofString("{}"))
                .header("Content-Encoding", "identity"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** 10 MiB of zeros in 10 KiB. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void twoContentTypesAreRefused() throws IOException {
        var answer = client.raw(
                "POST /api/v1/patients/echo HTTP/1.1",
                Client.authorization(),
                "Content-Type: application/json",
                "Content-Type: text/plain",
                "Content-Length: 0");
        assertProblem(answer, 400, "malformed-request");
    }

    @Test
    void aTransferEncodingThatIsNotChunkedIsRefused() throws IOException {
        var answer = client.raw(
                "POST /api/v1/patients/echo HTTP/1.1", Client.authorization(), "Transfer-Encoding: gzip, chunked");
        assertProblem(answer, 400, "malformed-request");
    }

    @Test
    void aBodyThatIsFramedWrongIsRefused() throws IOException {
        try (var socket = client.socket()) {
            String request = "POST /api/v1/patients/echo HTTP/1.1\r\nHost: gateway\r\nTransfer-Encoding: chunked\r\n"
                    + Client.authorization() + "\r\n\r\n2\r\n{}\r\nzz\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = Client.readAll(socket);
            assertThat(answer)
                    .satisfiesAnyOf(
                            closed -> assertThat(closed).isEmpty(),
                            refused -> assertProblem(refused, 400, "malformed-request"));
        }
    }

    @Test
    void aRefusedClientThatNeverFinishesItsBodyIsDisconnected() throws IOException {
        var answer = client.raw("POST /api/v1/nothing HTTP/1.1", Client.authorization(), "Content-Length: 10");
        assertProblem(answer, 404, "not-found");
    }

    @Test
    void aProblemToHeadHasNoBody() throws IOException {
        var answer = client.raw("HEAD /api/v1/nothing HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
    }
}
