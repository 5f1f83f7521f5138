package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies flow through at the pace of the slower side, and never beyond their limit. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class StreamingTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int WHOLE = 30 * MEBIBYTE;
    /** What the gateway's queues and the sockets on both sides may hold. */
    private static final int IN_FLIGHT = 16 * MEBIBYTE;

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aWholeFileArrivesByteForByte() {
        byte[] file = file(WHOLE);
        var answer = client.send(
                client.request("POST", "/api/v1/patient-imports/swallow", BodyPublishers.ofByteArray(file)));
        assertThat(json(answer).path("received").asInt()).isEqualTo(WHOLE);
        assertThat(json(answer).path("sha256").asText()).isEqualTo(sha256(file));
    }

    @Test
    void aServiceThatDoesNotReadHoldsTheClientBack() throws Exception {
        byte[] file = file(WHOLE);
        var sent = new AtomicLong();
        try (var socket = client.socket();
                var sending = Executors.newSingleThreadExecutor()) {
            socket.setSendBufferSize(64 * 1024);
            head(socket, "/api/v1/patient-imports/held", "Content-Length: " + WHOLE);
            var done = sending.submit(() -> send(socket.getOutputStream(), file, sent));
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(10))
                    .until(sent::get, new Unchanging()::matches);
            assertThat(sent.get()).isLessThan(IN_FLIGHT);

            assertThat(client.get("/api/v1/patient-imports/release").statusCode())
                    .isEqualTo(204);
            done.get();
            assertThat(Client.readAll(socket))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"received\":" + WHOLE)
                    .contains(sha256(file));
        }
    }

    @Test
    void aClientThatDoesNotReadHoldsTheServiceBack() throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(64 * 1024);
            socket.connect(new InetSocketAddress("127.0.0.1", gateway.getPort()));
            long before = floodedMebibytes();
            head(socket, "/api/v1/patients/flood?mebibytes=60");
            var unchanging = new Unchanging();
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(10))
                    .until(this::floodedMebibytes, unchanging::matches);
            assertThat((floodedMebibytes() - before) * MEBIBYTE).isPositive().isLessThan(IN_FLIGHT);
            assertThat(drain(socket.getInputStream())).isGreaterThan(60L * MEBIBYTE);
        }
    }

    @Test
    void aDeclaredLengthOverTheLimitIsRefusedAtOnce() throws IOException {
        var answer = client.raw(
                "POST /api/v1/patients/swallow HTTP/1.1",
                Client.authorization(),
                "Content-Length: " + (MEBIBYTE + 1),
                "Expect: 100-continue");
        assertProblem(answer, 413, "too-large");
        assertThat(answer).doesNotContain("100 Continue");
    }

    @Test
    void aBodyAtTheLimitPasses() {
        var answer = client.send(
                client.request("POST", "/api/v1/patients/swallow", BodyPublishers.ofByteArray(new byte[MEBIBYTE])));
        assertThat(json(answer).path("received").asInt()).isEqualTo(MEBIBYTE);
    }

    @Test
    void aBodyOneByteOverTheLimitIsRefused() {
        var answer = client.send(
                client.request("POST", "/api/v1/patients/swallow", BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1])));
        assertProblem(answer, 413, "too-large");
    }

    @Test
    void aBodyWithoutLengthIsCounted() throws IOException {
        try (var socket = client.socket()) {
            head(socket, "/api/v1/patients/swallow", "Transfer-Encoding: chunked");
            sendChunks(socket, 5, MEBIBYTE / 4);
            assertProblem(Client.readAll(socket), 413, "too-large");
        }
    }

    @Test
    void aLargeBodyWithoutLengthIsCountedToo() throws IOException {
        try (var socket = client.socket()) {
            head(socket, "/api/v1/patient-imports/swallow", "Transfer-Encoding: chunked");
            sendChunks(socket, 65, MEBIBYTE);
            assertProblem(Client.readAll(socket), 413, "too-large");
        }
    }

    @Test
    void aLargeBodyAtItsLimitPasses() throws IOException {
        try (var socket = client.socket()) {
            head(socket, "/api/v1/patient-imports/swallow", "Transfer-Encoding: chunked");
            sendChunks(socket, 64, MEBIBYTE);
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(Client.readAll(socket)).contains("\"received\":" + 64 * MEBIBYTE);
        }
    }

    @Test
    void aClientThatAsksForLeaveToSendGetsIt() throws IOException {
        try (var socket = client.socket()) {
            head(socket, "/api/v1/patients/echo", "Content-Length: 2", "Expect: 100-continue");
            byte[] leave = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(leave, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            assertThat(Client.readAll(socket)).startsWith("HTTP/1.1 200 ").doesNotContain("\"expect\"");
        }
    }

    @Test
    void anAnswerBeforeTheEndOfTheRequestPasses() throws IOException {
        try (var socket = client.socket()) {
            head(socket, "/api/v1/patient-imports/early", "Content-Length: " + WHOLE);
            socket.getOutputStream().write(new byte[RequestBody.MOST_KEPT + 1]);
            var answer = socket.getInputStream().readNBytes("HTTP/1.1 422".length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 422");
        }
    }

    private long floodedMebibytes() {
        return json(client.get("/api/v1/patients/counts")).path("flooded").asLong();
    }

    private void head(Socket socket, String path, String... headers) throws IOException {
        String method = headers.length == 0 ? "GET" : "POST";
        String head = method + " " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + Client.authorization() + "\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static void sendChunks(Socket socket, int count, int size) throws IOException {
        byte[] chunk =
                (Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            socket.getOutputStream().write(chunk);
        }
    }

    private static Void send(OutputStream to, byte[] file, AtomicLong sent) throws IOException {
        int step = 64 * 1024;
        for (int at = 0; at < file.length; at += step) {
            to.write(file, at, step);
            sent.addAndGet(step);
        }
        return null;
    }

    private static long drain(InputStream from) throws IOException {
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            read += n;
        }
        return read;
    }

    private static byte[] file(int size) {
        byte[] file = new byte[size];
        new Random(7).nextBytes(file);
        return file;
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(FakeService.sha256().digest(file));
    }

    /** Holds for a number that has begun to count and is the same as the last time. */
    private static final class Unchanging {

        private long last;

        boolean matches(long now) {
            boolean same = now > 0 && now == last;
            last = now;
            return same;
        }
    }
}
