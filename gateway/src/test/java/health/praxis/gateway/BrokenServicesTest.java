package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that do not answer, answer too late, or break off. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class BrokenServicesTest {

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "silent"})
    void aServiceThatGivesNoAnswerIsUnavailable(String behaviour) {
        var answer = client.get("/api/v1/goals/" + behaviour);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "silent"})
    void soItIsForAPost(String behaviour) {
        var answer = client.send(
                client.request("POST", "/api/v1/goals/" + behaviour, BodyPublishers.ofByteArray(new byte[100_000])));
        assertProblem(answer, 503, "unavailable");
    }

    @Test
    void aReadThatMeetsAConnectionAtItsEndIsAskedOnceMoreAndAWriteIsNot() {
        for (int i = 0; i < 3; i++) {
            var answer = client.get("/api/v1/goals/reset-at-first?n=" + i);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("uri").asText()).endsWith("?n=" + i);
            assertThat(json(answer).path("headers").path("authorization").size())
                    .isEqualTo(1);
        }
        var write = client.request("POST", "/api/v1/goals/reset-at-first", BodyPublishers.ofString("{}"));
        assertProblem(client.send(write), 503, "unavailable");
        assertThat(client.send(write).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostWithAnIdempotencyKeyIsAskedOnceMoreToo() {
        for (int i = 0; i < 3; i++) {
            var answer = client.send(
                    client.request("POST", "/api/v1/goals/reset-at-first", BodyPublishers.ofString("{\"n\":" + i + "}"))
                            .header("Idempotency-Key", "k-" + i));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("body").asText()).isEqualTo("{\"n\":" + i + "}");
            assertThat(json(answer).at("/headers/idempotency-key").toString()).isEqualTo("[\"k-" + i + "\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aKeyThatTheServicesDoNotKnowIsNoReasonTo(String method) {
        var write = client.request(method, "/api/v1/goals/reset-at-first", BodyPublishers.ofString("{}"))
                .header("Idempotency-Key", "k-1");
        assertProblem(client.send(write), 503, "unavailable");
        assertThat(client.send(write).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeToKeepIsSentOnce() {
        var write = client.request(
                        "POST",
                        "/api/v1/goals/reset-at-first",
                        BodyPublishers.ofByteArray(new byte[RequestBody.MOST_KEPT + 1]))
                .header("Idempotency-Key", "k-1");
        assertProblem(client.send(write), 503, "unavailable");
        assertThat(client.send(write).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostThatNeverGetsAnAnswerIsAskedTwiceAtMost() {
        int before = asked();
        var write = client.request("POST", "/api/v1/assessments/reset", BodyPublishers.ofString("{}"))
                .header("Idempotency-Key", "k-1");
        assertProblem(client.send(write), 503, "unavailable");
        // the two, and the question how many they were
        assertThat(asked() - before).isEqualTo(3);
    }

    @Test
    void anAnswerThatBreaksBeforeItsFirstByteIsABadGateway() {
        var answer = client.get("/api/v1/goals/broken-before-first-byte");
        assertProblem(answer, 502, "bad-gateway");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void anAnswerThatBreaksLaterIsBrokenOffToo() throws IOException {
        var answer = client.raw("GET /api/v1/goals/broken-after-first-byte HTTP/1.1", Client.authorization());
        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("transfer-encoding: chunked");
        assertThat(answer).doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void aClientThatStopsSendingGetsATimeout() throws IOException {
        var answer = client.raw("POST /api/v1/goals/echo HTTP/1.1", Client.authorization(), "Content-Length: 10");
        assertProblem(answer, 408, "request-stalled");
    }

    @Test
    void aBodyThatBreaksOffAfterTheServiceBeganToAnswerIsTheClientsFailure() throws IOException {
        try (var socket = client.socket()) {
            int asked = asked();
            Client.send(
                    socket,
                    "POST /api/v1/assessments/head-first HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            int size = RequestBody.MOST_KEPT + 1;
            Client.send(socket, Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n");
            await().until(() -> asked() > asked + 1);
            // the head of the answer has come by then
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            Client.send(socket, "zz\r\n");
            var answer = Client.readAll(socket);
            assertProblem(answer, 400, "malformed-request");
            assertThat(answer).containsIgnoringCase("connection: close").doesNotContainIgnoringCase("etag");
        }
    }

    @Test
    void aServiceThatStopsReadingIsUnavailable() throws IOException {
        try (var socket = client.socket()) {
            String head = "POST /api/v1/goals/held HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                    + Client.authorization() + "\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertProblem(Client.readAll(socket), 503, "unavailable");
        }
    }

    @Test
    void aClientThatLeavesEndsTheWorkBehindTheGateway() throws IOException {
        int before = abandoned();
        try (var socket = client.socket()) {
            String head = "GET /api/v1/assessments/silent HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization()
                    + "\r\n\r\n";
            int asked = asked();
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> asked() > asked + 1);
        }
        await().until(() -> abandoned() > before);
    }

    @Test
    void theGatewayIsWellAfterwards() {
        for (String behaviour : new String[] {"reset", "broken-before-first-byte", "reset"}) {
            client.get("/api/v1/goals/" + behaviour);
        }
        assertThat(client.get("/api/v1/goals/echo").statusCode()).isEqualTo(200);
    }

    private int abandoned() {
        return json(client.get("/api/v1/assessments/counts")).path("abandoned").asInt();
    }

    private int asked() {
        return json(client.get("/api/v1/assessments/counts")).path("asked").asInt();
    }
}
