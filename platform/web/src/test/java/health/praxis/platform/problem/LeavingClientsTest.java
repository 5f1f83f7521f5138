package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that leaves is no failure of the server; what fails by itself meanwhile still is one. */
@QuarkusTest
@WithTestResource(ProbeServer.class)
class LeavingClientsTest {

    private static final Logger EVERYTHING = Logger.getLogger("");
    private static final String FILE = "Transfer-Encoding: chunked\r\nContent-Type: text/plain\r\n";
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    @TestHTTPResource
    URL server;

    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        LeavingResource.BEGUN.drainPermits();
        LeavingResource.LEFT.drainPermits();
        LeavingResource.ENDED.drainPermits();
        EVERYTHING.addHandler(recorder);
    }

    @AfterEach
    void stopListening() {
        EVERYTHING.removeHandler(recorder);
    }

    @Test
    void aFileThatBreaksOffIsNoFailure() throws Exception {
        leaveDuring("POST " + LeavingResource.FILES, FILE, "2\r\nab\r\n");
        nothingFails();
    }

    /** What its reader makes of the end of the connection comes when the answer has been given. */
    @Test
    void aFileThatIsAnsweredWhileItIsReadIsNoFailure() throws Exception {
        try (var client = new Socket(server.getHost(), server.getPort())) {
            send(client, "POST " + LeavingResource.FILES, FILE, "2\r\nab\r\n");
            LeavingResource.BEGUN.acquire();
            client.getOutputStream().write("zz\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes("HTTP/1.1 400 ".length()))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("HTTP/1.1 400 ");
        }
        nothingFails();
    }

    @Test
    void anAnswerThatNobodyReadsToItsEndIsNoFailure() throws Exception {
        leaveDuring("GET /api/v1/leaving/lines", "", "");
        Thread.sleep(A_MOMENT);
        LeavingResource.LEFT.release();
        nothingFails();
    }

    @Test
    void anAnswerThatComesTooLateIsNoFailure() throws Exception {
        leaveDuring("GET /api/v1/leaving/answered", "", "");
        Thread.sleep(A_MOMENT);
        LeavingResource.LEFT.release();
        nothingFails();
    }

    @Test
    void whatFailsAfterTheClientHasLeftIsAFailure() throws Exception {
        leaveDuring("GET /api/v1/leaving/failing", "", "");
        Thread.sleep(A_MOMENT);
        LeavingResource.LEFT.release();
        await().untilAsserted(() -> assertThat(recorder.severe())
                .extracting(line -> line.getThrown().getMessage())
                .containsExactly("fails on purpose"));
    }

    private void nothingFails() throws InterruptedException {
        assertThat(LeavingResource.ENDED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(A_MOMENT);
        assertThat(recorder.severe()).extracting(LogRecord::getThrown).isEmpty();
    }

    private void leaveDuring(String what, String headers, String body) throws IOException, InterruptedException {
        try (var client = new Socket(server.getHost(), server.getPort())) {
            send(client, what, headers, body);
            LeavingResource.BEGUN.acquire();
        }
    }

    private static void send(Socket client, String what, String headers, String body) throws IOException {
        String request =
                what + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + token() + "\r\n" + headers + "\r\n" + body;
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String token() {
        return Jwt.issuer(ProbeServer.ISSUER)
                .audience("praxis")
                .subject("0190c1f2-0000-7000-8000-00000000000a")
                .claim("tenant", "riverside")
                .claim("roles", List.of("therapist"))
                .sign();
    }

    private static final class Recorder extends Handler {

        private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

        List<LogRecord> severe() {
            return lines.stream()
                    .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                    .toList();
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
