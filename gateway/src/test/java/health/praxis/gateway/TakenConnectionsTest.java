package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two connections to a service, one request of a caller at the same time, and a second for a body: whoever sends a body
 * and is done with, or waits for a connection, keeps it from nobody.
 */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = {
            @ResourceArg(name = "praxis.gateway.limits.connections", value = "2"),
            @ResourceArg(name = "praxis.gateway.limits.at-once", value = "1"),
            @ResourceArg(name = "praxis.http.deadlines.request-body", value = "PT1S"),
            @ResourceArg(name = "praxis.gateway.deadlines.rest-of-refused-body", value = "PT60S"),
            @ResourceArg(name = "praxis.http.deadlines.rest-of-refused-request", value = "PT60S")
        })
class TakenConnectionsTest {

    private static final int MORE_THAN_IS_TAKEN_IN = RequestBody.MOST_KEPT + 1;

    /** Below the limit of a body, and more than is read of one that nobody takes. */
    private static final int MOST_SENT = 1_000_000;

    @TestHTTPResource
    URL gateway;

    @ConfigProperty(name = "praxis.gateway.services.patient-service")
    URI service;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void anAnswerThatComesBeforeTheBodyIsWholeFreesTheConnectionToTheService() throws IOException {
        try (var first = client.socket();
                var second = client.socket()) {
            for (var socket : List.of(first, second)) {
                Client.send(socket, inChunks("/api/v1/patient-imports/early", "eager"));
                assertThat(Client.readHead(socket))
                        .startsWith("HTTP/1.1 422 ")
                        .containsIgnoringCase("connection: close");
            }
            var asked = CompletableFuture.supplyAsync(() -> ask("/api/v1/patients/echo", "patient"));
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        goOn(first);
                        goOn(second);
                        return asked.isDone();
                    });
            assertThat(asked.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatSendsOnAfterItsAnswerIsDisconnectedWhenItsBodyIsWhole() throws IOException {
        try (var socket = client.socket()) {
            Client.send(socket, inChunks("/api/v1/patient-imports/early", "thorough"));
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 422 ");
            Client.send(socket, "0\r\n\r\n");
            assertThat(Client.readAll(socket)).isEqualTo("{\"type\":\"urn:praxis:problem:rule-refused\"}");
        }
    }

    @Test
    void aBodyThatStallsWhileItsRequestWaitsForAConnectionIs408() throws IOException {
        try (var first = held("first");
                var second = held("second");
                var socket = client.socket()) {
            Client.send(socket, inChunks("/api/v1/patients/echo", "stalling"));
            var answer = Client.readHead(socket);
            assertThat(answer).startsWith("HTTP/1.1 408 ").containsIgnoringCase("connection: close");
            assertThat(List.of(first, second)).allSatisfy(TakenConnectionsTest::assertWaits);
        }
    }

    @Test
    void whatIsRefusedCountsAsLongAsItWaitsForAConnection() throws IOException {
        try (var first = held("first");
                var second = held("second");
                var socket = client.socket()) {
            Client.send(socket, inChunks("/api/v1/patients/echo", "breaking") + "zz\r\n");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 400 ").containsIgnoringCase("connection: close");
            assertProblem(ask("/api/v1/patients/echo", "breaking"), 429, "too-many-requests");
            assertThat(List.of(first, second)).allSatisfy(TakenConnectionsTest::assertWaits);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ask("/api/v1/patients/echo", "breaking").statusCode() == 200);
    }

    @Test
    void whoseBodyWasRefusedIsToldThatTheConnectionEndsWithIt() throws IOException {
        try (var socket = client.socket()) {
            socket.setSoTimeout(20_000);
            Client.send(socket, head("/api/v1/patients/echo", "hesitant") + "Content-Length: 10\r\n\r\nabc");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 408 ").containsIgnoringCase("connection: close");
            Client.send(socket, "defghij");
            assertThat(Client.readAll(socket)).contains("request-stalled");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
    void aClientWhoseRequestGotNoConnectionMayFinishItsBodyAndGoOn(String expectation) throws IOException {
        try (var first = held("first");
                var second = held("second");
                var socket = client.socket()) {
            socket.setSoTimeout(30_000);
            Client.send(
                    socket,
                    head("/api/v1/patients/echo", "patient") + expectation + "Content-Length: " + MOST_SENT
                            + "\r\n\r\n");
            if (!expectation.isEmpty()) {
                assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 100 ");
            }
            Client.send(socket, "x".repeat(MOST_SENT));
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 503 ");
            Client.send(socket, lastRead("patient"));
            assertThat(Client.readAll(socket)).contains("HTTP/1.1 204 ");
            assertThat(List.of(first, second)).allSatisfy(TakenConnectionsTest::assertWaits);
        }
    }

    @Test
    void theRestOfARefusedBodyIsNoHeadThatStalls() throws IOException {
        try (var socket = client.socket()) {
            socket.setSoTimeout(30_000);
            Client.send(socket, "POST /api/v1/goals/echo HTTP/1.1\r\nHost: gateway\r\nContent-Length: 2\r\n\r\n{");
            assertThat(Client.readHead(socket)).startsWith("HTTP/1.1 401 ");
            Client.send(socket, "}");
            // longer than a head may take
            await().pollDelay(Duration.ofMillis(2_500)).until(() -> true);
            Client.send(socket, lastRead("patient"));
            assertThat(Client.readAll(socket)).contains("HTTP/1.1 204 ").doesNotContain("HTTP/1.1 408 ");
        }
    }

    /** Neither answered nor closed. */
    private static void assertWaits(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    /** Holds a connection to a service until it is closed. */
    private Socket held(String subject) throws IOException {
        int before = asked();
        var socket = client.socket();
        Client.send(socket, head("/api/v1/patient-imports/silent", subject).replace("POST", "GET") + "\r\n");
        await().atMost(Duration.ofSeconds(30)).until(() -> asked() > before);
        return socket;
    }

    /** Requests that the service has had. */
    private int asked() {
        return Client.json(client.send(HttpRequest.newBuilder(service.resolve("/counts"))))
                .path("asked")
                .asInt();
    }

    private HttpResponse<String> ask(String path, String subject) {
        return client.send(client.request("GET", path, BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + token(subject)));
    }

    private static String inChunks(String path, String subject) {
        return head(path, subject) + "Transfer-Encoding: chunked\r\n\r\n" + chunk(MORE_THAN_IS_TAKEN_IN);
    }

    private static String head(String path, String subject) {
        return "POST " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token(subject) + "\r\n";
    }

    private static String lastRead(String subject) {
        return head("/api/v1/goals/no-content", subject).replace("POST", "GET") + "Connection: close\r\n\r\n";
    }

    private static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
    }

    private static String token(String subject) {
        return Tokens.claims().subject(subject).sign();
    }

    /** Sends on at twice the least pace, as long as the gateway listens. */
    private static void goOn(Socket socket) {
        try {
            Client.send(socket, chunk(4 << 10));
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }
}
