package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * All browsers of a clinic behind one address come back at the same moment, when the gateway starts anew. Each asks in time,
 * however slowly the test goes on.
 */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = @ResourceArg(name = "praxis.http.deadlines.request-head", value = "PT60S"))
class ClinicAfterARestartTest {

    private static final int TABLETS = 20;
    private static final int CONNECTIONS_OF_A_BROWSER = 6;
    private static final String REQUEST =
            "GET /api/v1/goals/no-content HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization() + "\r\n\r\n";

    @TestHTTPResource
    URL gateway;

    /** As many connections as one address may have with a token may be open before any has shown it. */
    @Test
    void whoOpensConnectionsFirstAndAsksAfterwardsIsAnsweredOnEach() throws IOException {
        var client = new Client(gateway);
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < TABLETS * CONNECTIONS_OF_A_BROWSER; i++) {
                var socket = client.socket();
                socket.setSoTimeout(60_000);
                open.add(socket);
            }
            for (var socket : open) {
                Client.send(socket, REQUEST);
                assertThat(Client.readHead(socket))
                        .startsWith("HTTP/1.1 204 ")
                        .doesNotContainIgnoringCase("connection: close");
            }
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }
}
