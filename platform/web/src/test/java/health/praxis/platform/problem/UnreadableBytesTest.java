package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says to bytes that are no request, when somebody sends them past the gateway. */
@QuarkusTest
@WithTestResource(ProbeServer.class)
class UnreadableBytesTest {

    private static final String HEAD = " HTTP/1.1\r\nHost: service\r\nConnection: close\r\n";

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/v1/probes HTTP/x\r\n\r\n",
                "POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n{}",
                "GET /api/v1/probes HTTP/1.1\r\nHost: a\r\nBad Name: 1\r\n\r\n"
            })
    void whatIsNoHttpIs400(String bytes) throws IOException {
        assertProblem(send(bytes), 400, "malformed-request");
    }

    @Test
    void aRequestLineThatIsTooLongIs414() throws IOException {
        assertProblem(send("GET /api/v1/probes?q=" + "a".repeat(20_000) + HEAD + "\r\n"), 414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void headersThatAreTooLargeAre431(int count) throws IOException {
        var headers = ("X-Large: " + "a".repeat(40_000 / count) + "\r\n").repeat(count);
        assertProblem(send("GET /api/v1/probes" + HEAD + headers + "\r\n"), 431, "headers-too-large");
    }

    @Test
    void aHeadThatNeverEndsIs408() throws IOException {
        assertProblem(send("GET /api/v1/probes" + HEAD), 408, "request-stalled");
    }

    private String send(String bytes) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void assertProblem(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-request-id: ")
                .contains("\"type\":\"urn:praxis:problem:" + type + "\"");
    }
}
