package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hold a connection without making a request of it. The deadline of a head is two seconds here. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class SlowClientsTest {

    private static final String REQUEST = "GET /api/v1/goals/no-content HTTP/1.1\r\nHost: gateway\r\n";

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aHeadThatNeverEndsIsTimedOut() throws IOException {
        try (var socket = client.socket()) {
            send(socket, REQUEST);
            assertStalled(Client.readAll(socket));
        }
    }

    @Test
    void aHeadThatTricklesInIsTimedOutHoweverSteadily() throws IOException {
        try (var socket = client.socket()) {
            send(socket, REQUEST);
            var answer = trickleUntilAnswered(socket);
            assertThat(answer).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void soIsTheHeadOfALaterRequestOnTheSameConnection() throws IOException {
        try (var socket = client.socket()) {
            send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(readHead(socket)).startsWith("HTTP/1.1 204 ");
            send(socket, "GET /");
            assertStalled(Client.readAll(socket));
        }
    }

    @Test
    void aConnectionThatIsOnlyIdleStaysOpen() throws IOException {
        try (var socket = client.socket()) {
            send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(readHead(socket)).startsWith("HTTP/1.1 204 ");
            await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
            send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(readHead(socket)).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void aBodyMayTakeLongerThanAHeadAsLongAsItGoesOn() throws IOException {
        try (var socket = client.socket()) {
            send(
                    socket,
                    "POST /api/v1/goals/echo HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                            + Client.authorization() + "\r\nContent-Length: 3\r\n\r\n");
            for (String part : new String[] {"a", "b", "c"}) {
                await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
                send(socket, part);
            }
            assertThat(Client.readAll(socket)).startsWith("HTTP/1.1 200 ").contains("\"body\":\"abc\"");
        }
    }

    @Test
    void requestsSentWithoutWaitingAreAllAnswered() throws IOException {
        try (var socket = client.socket()) {
            String request = REQUEST + Client.authorization() + "\r\n";
            send(socket, (request + "\r\n").repeat(3) + request + "Connection: close\r\n\r\n");
            assertThat(Client.readAll(socket).split("HTTP/1.1 204 ", -1)).hasSize(5);
        }
    }

    private static String trickleUntilAnswered(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    if (answer.available() > 0) {
                        return true;
                    }
                    send(socket, "X-Slow: 1\r\n");
                    return false;
                });
        return new String(answer.readNBytes(13), StandardCharsets.ISO_8859_1);
    }

    private static void assertStalled(String answer) {
        assertProblem(answer, 408, "request-stalled");
        assertThat(answer)
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("connection: close");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String readHead(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
