package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hold a connection without making a request of it. The deadline of a head is two seconds here,
 * that of a body four. */
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
            Client.send(socket, REQUEST);
            assertStalled(Client.readAll(socket));
        }
    }

    @Test
    void aConnectionThatNeverSaysAnythingIsClosed() throws IOException {
        try (var socket = client.socket()) {
            socket.setSoTimeout(30_000);
            assertThat(Client.readAll(socket)).isEmpty();
        }
    }

    @Test
    void aHeadThatTricklesInIsTimedOutHoweverSteadily() throws IOException {
        try (var socket = client.socket()) {
            Client.send(socket, REQUEST);
            var answer = trickleUntilAnswered(socket);
            assertThat(answer).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void soIsTheHeadOfALaterRequestOnTheSameConnection() throws IOException {
        try (var socket = client.socket()) {
            Client.send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 204 ");
            Client.send(socket, "GET /");
            assertStalled(Client.readAll(socket));
        }
    }

    @Test
    void aConnectionThatIsOnlyIdleStaysOpen() throws IOException {
        try (var socket = client.socket()) {
            Client.send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 204 ");
            await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
            Client.send(socket, REQUEST + Client.authorization() + "\r\n\r\n");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void aBodyMayTakeLongerThanAHeadAsLongAsItGoesOn() throws IOException {
        try (var socket = client.socket()) {
            Client.send(
                    socket,
                    "POST /api/v1/goals/echo HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                            + Client.authorization() + "\r\nContent-Length: 2\r\n\r\n");
            for (String part : new String[] {"a", "b"}) {
                await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
                Client.send(socket, part);
            }
            assertThat(Client.readAll(socket)).startsWith("HTTP/1.1 200 ").contains("\"body\":\"ab\"");
        }
    }

    @Test
    void aSmallBodyTakesNoConnectionToAServiceBeforeItIsWhole() throws IOException {
        try (var socket = client.socket()) {
            int before = asked();
            Client.send(socket, post("/api/v1/assessments/echo", Tokens.therapist(), 4) + "abc");
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            assertThat(asked() - before).isEqualTo(1);
            Client.send(socket, "d");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 200 ");
            assertThat(asked() - before).isEqualTo(3);
        }
    }

    @Test
    void noneIsTakenForChunksEither() throws IOException {
        try (var socket = client.socket()) {
            int before = asked();
            Client.send(
                    socket,
                    "POST /api/v1/assessments/echo HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            assertThat(asked() - before).isEqualTo(1);
            Client.send(socket, "1\r\nd\r\n0\r\n\r\n");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 200 ");
            assertThat(asked() - before).isEqualTo(3);
        }
    }

    /** As many as would take every connection to the service, were they all let in and kept. */
    @Test
    void whoDripsBodiesTakesAServiceFromNobody() throws IOException {
        String patient = Tokens.claims().subject("dripping").sign();
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 150; i++) {
                var socket = client.socket();
                sockets.add(socket);
                Client.send(socket, post("/api/v1/sessions/swallow", patient, 100_000) + "{");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> answered(sockets) >= 150 - 32);
            assertThat(client.get("/api/v1/sessions/echo").statusCode()).isEqualTo(200);
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        for (var socket : sockets) {
                            if (socket.getInputStream().available() == 0) {
                                Client.send(socket, " ");
                            }
                        }
                        return answered(sockets) == 150;
                    });
            var heads = new HashMap<String, Integer>();
            for (var socket : sockets) {
                var head = Client.readHead(socket);
                heads.merge(head.substring(0, "HTTP/1.1 408".length()), 1, Integer::sum);
                if (head.startsWith("HTTP/1.1 429")) {
                    assertThat(head).containsIgnoringCase("retry-after: 1").containsIgnoringCase("ratelimit-policy: ");
                }
            }
            assertThat(heads).containsOnly(entry("HTTP/1.1 429", 150 - 32), entry("HTTP/1.1 408", 32));
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        var again = client.request("GET", "/api/v1/sessions/echo", BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + patient);
        await().atMost(Duration.ofSeconds(10)).until(() -> client.send(again).statusCode() == 200);
    }

    @Test
    void requestsSentWithoutWaitingAreAllAnswered() throws IOException {
        try (var socket = client.socket()) {
            String request = REQUEST + Client.authorization() + "\r\n";
            Client.send(socket, (request + "\r\n").repeat(3) + request + "Connection: close\r\n\r\n");
            assertThat(Client.readAll(socket).split("HTTP/1.1 204 ", -1)).hasSize(5);
        }
    }

    private static long answered(List<Socket> sockets) throws IOException {
        long answered = 0;
        for (var socket : sockets) {
            answered += socket.getInputStream().available() > 0 ? 1 : 0;
        }
        return answered;
    }

    private static String post(String path, String token, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** Requests that the service has been asked, this question included. */
    private int asked() {
        return Client.json(client.get("/api/v1/assessments/counts"))
                .path("asked")
                .asInt();
    }

    private static String trickleUntilAnswered(Socket socket) throws IOException {
        InputStream answer = socket.getInputStream();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    if (answer.available() > 0) {
                        return true;
                    }
                    Client.send(socket, "X-Slow: 1\r\n");
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
}
