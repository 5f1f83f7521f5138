package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that goes away once it has asked costs nobody else an answer. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class LeavingClientsTest {

    private static final int TIMES = 60;

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/goals/echo",
                "/api/v1/goals/flood?mebibytes=1",
                "/api/v1/patients/0190c1f2-0000-7000-8000-000000000001/summary"
            })
    void writesOfOthersGoOn(String path) throws Exception {
        for (int n = 0; n < TIMES; n++) {
            askAndLeave(path);
            var write = client.request("POST", "/api/v1/goals/echo", BodyPublishers.ofString("{}"));
            assertThat(client.send(write).statusCode()).as("write " + n).isEqualTo(200);
        }
    }

    private void askAndLeave(String path) throws IOException {
        try (var socket = client.socket()) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
