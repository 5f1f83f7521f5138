package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.GracefulShutdownFilter;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An answer that fails after its head has been sent. */
@QuarkusTest
@WithTestResource(ProbeServer.class)
class BrokenOffAnswersTest {

    @TestHTTPResource
    URL server;

    @Test
    void theClientSeesThatItIsNotWholeAndAStopDoesNotWaitForItNorForAClientThatLeft() throws Exception {
        var underWay = requestsUnderWay();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("POST /plain/waiting HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> underWay.get() == 1);
        }
        await().until(() -> underWay.get() == 0);
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + server.getHost() + ":" + server.getPort() + "/plain/breaking"))
                .build();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        await().until(() -> underWay.get() == 0);
        assertThat(underWay.get()).isZero();
    }

    /** What the server counts to know whether it may stop; nothing public shows it. */
    private static AtomicInteger requestsUnderWay() throws ReflectiveOperationException {
        var listeners = ShutdownRecorder.class.getDeclaredField("shutdownListeners");
        listeners.setAccessible(true);
        for (Object listener : (List<?>) listeners.get(null)) {
            if (listener instanceof GracefulShutdownFilter filter) {
                var count = GracefulShutdownFilter.class.getDeclaredField("currentRequestCount");
                count.setAccessible(true);
                return (AtomicInteger) count.get(filter);
            }
        }
        throw new IllegalStateException("the server does not wait for requests");
    }
}
