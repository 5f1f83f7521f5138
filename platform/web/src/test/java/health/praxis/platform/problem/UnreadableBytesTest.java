package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
                "POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2\r\n{}\r\n0\r\n\r\n",
                "POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
                "GET /api/v1/probes HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /api/v1/probes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Purpose-Of-Use: BTG\r\nPurpose-Of-Use: TREAT\r\n\r\n",
                "GET /api/v1/probes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Break-Glass-Reason: a seizure\r\nBreak-Glass-Reason: nothing\r\n\r\n",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n",
                "0x2\r\n{}\r\n",
                "ffffffffffffffff\r\n{}\r\n",
                "-2\r\n{}\r\n",
                "2\r\n{}zz0\r\n\r\n",
                "2\r\n{}\r\nzz\r\n"
            })
    void chunksThatCannotBeReadAre400(String chunks) throws IOException {
        for (String path : List.of("/api/v1/probes", "/plain/waiting")) {
            assertProblem(
                    send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n" + chunks),
                    400,
                    "malformed-request");
        }
    }

    @Test
    void aBodyThatDripsInIs408AndIsNotReadOnAfterwards() throws IOException {
        assertDrippingIsStalled(100_000, "");
    }

    @Test
    void aBodyThatCameQuicklyAtFirstMayNotDripForLongerAfterwards() throws IOException {
        assertDrippingIsStalled(1_000_000, " ".repeat(900_000));
    }

    private void assertDrippingIsStalled(int length, String burst) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/probes HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n" + burst)
                    .getBytes(StandardCharsets.ISO_8859_1));
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        boolean answered = socket.getInputStream().available() > 0;
                        if (!answered) {
                            out.write(' ');
                        }
                        return answered;
                    });
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertProblem(answer, 408, "request-stalled");
            assertThat(answer).containsIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chunked", "CHUNKED"})
    void theNameOfACodingIsReadInAnyCase(String coding) throws IOException {
        assertProblem(
                send("POST /api/v1/probes" + HEAD + "Content-Type: application/json\r\nTransfer-Encoding: " + coding
                        + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                401,
                "not-authenticated");
    }

    @Test
    void aHeadThatNeverEndsIs408() throws IOException {
        assertProblem(send("GET /api/v1/probes" + HEAD), 408, "request-stalled");
    }

    @Test
    void connectionsOfOneAddressBeyondTheirLimitAreClosedAndOthersServed() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < ProbeServer.MOST_CONNECTIONS + 5; i++) {
                var socket = new Socket(server.getHost(), server.getPort());
                sockets.add(socket);
                sendTo(socket, "GET /api/v1/probes" + HEAD);
            }
            int heard = 0;
            for (var socket : sockets) {
                heard += isAnswered(socket) ? 1 : 0;
            }
            // other tests may have left some open
            assertThat(heard).isBetween(1, ProbeServer.MOST_CONNECTIONS);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        await().until(() -> {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                sendTo(socket, "HEAD /plain/teapot HTTP/1.1\r\nHost: a\r\n\r\n");
                return isAnswered(socket);
            }
        });
    }

    private static void sendTo(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    /** At the latest with 408; false when the connection was closed instead. */
    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (IOException closed) {
            return false;
        }
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
