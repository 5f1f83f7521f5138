package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four connections of strangers and six of those with a token, from one address: each test has one of its own. */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = {
            @ResourceArg(name = "praxis.http.strangers-of-one-address", value = "4"),
            @ResourceArg(name = "praxis.http.connections-of-one-address", value = "6"),
            @ResourceArg(name = "praxis.http.deadlines.request-head", value = "PT60S"),
            @ResourceArg(name = "praxis.gateway.deadlines.answer-to-large-body", value = "PT60S")
        })
class StrangersAtTheDoorTest {

    private static final String WELL = "GET /q/health/live HTTP/1.1\r\nHost: gateway\r\n";
    private static final String KNOWN =
            "GET /api/v1/goals/no-content HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization() + "\r\n\r\n";
    /** Answered in a minute at the earliest. */
    private static final String SLOW = KNOWN.replace("goals/no-content", "patient-imports/silent");

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int STRANGERS = 4;
    private static final int WITH_A_TOKEN = 6;

    @TestHTTPResource
    URL gateway;

    @ConfigProperty(name = "praxis.gateway.services.patient-service")
    URI service;

    Client client;

    /** The last part of the address that was had last; whoever has gone from there may still be counted. */
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);

    private InetAddress address;
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void connect() throws IOException {
        client = new Client(gateway);
        address = InetAddress.getByName("127.0.0." + ADDRESS.incrementAndGet());
    }

    @AfterEach
    void leave() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Test
    void theirPlacesAreNotThoseOfWhoHasAToken() throws IOException {
        var known = known();
        var strangers = new ArrayList<Socket>();
        for (int i = 0; i < STRANGERS + 3; i++) {
            var socket = socket();
            Client.send(socket, WELL);
            strangers.add(socket);
        }
        // which of them is a matter of when the gateway comes to each
        awaitClosed(strangers, 3);
        for (var socket : strangers) {
            if (!isClosed(socket)) {
                assertThat(ask(socket, "\r\n")).startsWith("HTTP/1.1 200 ");
            }
        }
        for (var socket : known) {
            assertThat(ask(socket, KNOWN)).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void whoStaysSilentKeepsNobodyOut() throws IOException {
        for (int i = 0; i < 3 * STRANGERS; i++) {
            socket();
        }
        // or one of these could still come in between a newcomer and its request
        awaitClosed(open, 2 * STRANGERS);
        for (int i = 0; i < WITH_A_TOKEN; i++) {
            var newcomer = socket();
            assertThat(ask(newcomer, KNOWN)).startsWith("HTTP/1.1 204 ");
            assertThat(ask(newcomer, WELL + "\r\n"))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContainIgnoringCase("connection: close");
        }
        assertThat(ask(socket(), WELL + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    /** Who has a token, but as many connections as one may have with it, is among the strangers. */
    @Test
    void nobodyIsInterruptedForANewcomer() throws IOException {
        known();
        var waiting = new ArrayList<Socket>();
        for (int i = 0; i < STRANGERS; i++) {
            int before = asked();
            var socket = socket();
            Client.send(socket, SLOW);
            await().atMost(SOON).until(() -> asked() > before);
            waiting.add(socket);
        }
        try (var log = LogLines.of("health.praxis.platform.connection")) {
            for (int i = 0; i < 3; i++) {
                assertEnds(socket());
            }
            assertThat(log.count()).isEqualTo(1);
        }
        assertThat(waiting).noneMatch(StrangersAtTheDoorTest::isClosed);
        waiting.getFirst().close();
        await().atMost(SOON).until(() -> !ask(socket(), WELL + "\r\n").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/api/v1/goals/echo", "/nothing"})
    void anAnswerEndsTheConnectionWhileThereAreMany(String path) throws IOException {
        var few = List.of(socket(), socket());
        for (var socket : few) {
            assertThat(ask(socket, "GET " + path + " HTTP/1.1\r\nHost: gateway\r\n\r\n"))
                    .doesNotContainIgnoringCase("connection: close");
        }
        var many = socket();
        Client.send(many, "GET " + path + " HTTP/1.1\r\nHost: gateway\r\n\r\n");
        assertThat(Client.readAll(many)).startsWith("HTTP/1.1 ").containsIgnoringCase("connection: close");
        assertThat(few).noneMatch(StrangersAtTheDoorTest::isClosed);
    }

    @Test
    void whoShowsATokenThereIsNoStrangerAnyMore() throws IOException {
        for (int i = 0; i < 3; i++) {
            Client.send(socket(), WELL);
        }
        var socket = socket();
        assertThat(ask(socket, KNOWN)).startsWith("HTTP/1.1 204 ").doesNotContainIgnoringCase("connection: close");
        assertThat(ask(socket, WELL + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("connection: close");
    }

    private List<Socket> known() throws IOException {
        var known = new ArrayList<Socket>();
        for (int i = 0; i < WITH_A_TOKEN; i++) {
            var socket = socket();
            assertThat(ask(socket, KNOWN)).startsWith("HTTP/1.1 204 ");
            known.add(socket);
        }
        return known;
    }

    /** Requests that the service has had; not asked through the gateway. */
    private int asked() {
        return Client.json(client.send(HttpRequest.newBuilder(service.resolve("/counts"))))
                .path("asked")
                .asInt();
    }

    private Socket socket() throws IOException {
        var socket = client.socketFrom(address);
        patient(socket);
        open.add(socket);
        return socket;
    }

    /** The answer, of which no byte is left on the connection; empty when the gateway has closed it. */
    private static String ask(Socket socket, String request) throws IOException {
        try {
            Client.send(socket, request);
            String head = Client.readHead(socket);
            var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
            if (length.find()) {
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            }
            return head;
        } catch (SocketException closed) {
            return "";
        }
    }

    private static void awaitClosed(List<Socket> sockets, int count) {
        await().atMost(SOON)
                .until(() -> sockets.stream()
                                .filter(StrangersAtTheDoorTest::isClosed)
                                .count()
                        == count);
    }

    private static void assertEnds(Socket socket) throws IOException {
        assertThat(ask(socket, "")).isEmpty();
    }

    /** The gateway has closed it and said nothing; not waited for. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException open) {
                return false;
            } finally {
                patient(socket);
            }
        } catch (IOException closed) {
            return true;
        }
    }

    private static void patient(Socket socket) throws IOException {
        socket.setSoTimeout(Math.toIntExact(SOON.toMillis()));
    }
}
