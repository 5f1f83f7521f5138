package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP, or could be taken for two different requests, gets a problem and the end of its connection. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class UnreadableRequestsTest {

    private static final String ECHO = "POST /api/v1/goals/echo HTTP/1.1\r\n";

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    static Stream<String> malformed() {
        return Stream.of(
                "nonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n",
                "GET /api/v1/goals/echo\r\n\r\n",
                "GET /api/v1/goals/echo HTTP/x\r\n\r\n",
                ECHO + "Host: gateway\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                ECHO + "Host: gateway\r\nContent-Length: -1\r\n\r\n{}",
                ECHO + "Host: gateway\r\nContent-Length: two\r\n\r\n{}",
                ECHO + "Host: gateway\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                ECHO + "Host: gateway\r\nTransfer-Encoding: identity\r\n\r\n",
                ECHO + "Host: gateway\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                ECHO + "Host: gateway\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                ECHO + "Host: gateway\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                ECHO + "Host: gateway\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                ECHO + "Host: gateway\r\nHost: elsewhere\r\n\r\n",
                ECHO + "Host: gateway\r\nPurpose-Of-Use: BTG\r\nPurpose-Of-Use: TREAT\r\n\r\n",
                ECHO + "Host: gateway\r\nBreak-Glass-Reason: a seizure\r\nBreak-Glass-Reason: none\r\n\r\n",
                ECHO + "Host: gateway\r\nBad Name: 1\r\n\r\n",
                ECHO + "Host: gateway\r\nName : 1\r\n\r\n",
                ECHO + "Host: gateway\r\nName: a\u0000b\r\n\r\n",
                "GET /api/v1/goals/\u0000echo HTTP/1.1\r\nHost: gateway\r\n\r\n",
                "GET /api/v1/goals/\u00c0\u00aeecho HTTP/1.1\r\nHost: gateway\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsMalformedIs400(String bytes) throws IOException {
        var answer = send(bytes);
        assertProblem(answer, 400, "malformed-request");
        assertComplete(answer);
    }

    @Test
    void aRequestLineOverTheServersOwnLimitIs414() throws IOException {
        var answer = send("GET /api/v1/goals/echo?q=" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: gateway\r\n\r\n");
        assertProblem(answer, 414, "uri-too-long");
        assertComplete(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000})
    void headersOverTheServersOwnLimitAre431(int count) throws IOException {
        var headers = ("X-Large: " + "a".repeat(80_000 / count) + "\r\n").repeat(count);
        var answer = send("GET /api/v1/goals/echo HTTP/1.1\r\nHost: gateway\r\n" + headers + "\r\n");
        assertProblem(answer, 431, "headers-too-large");
        assertComplete(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}", "0x2\r\n{}", "ffffffffffffffff\r\n{}", "-2\r\n{}", "2\r\n{}zz0\r\n\r\n"})
    void chunksThatCannotBeReadAre400(String chunks) throws IOException {
        for (String length :
                new String[] {"Transfer-Encoding: chunked\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"}) {
            var answer = send(ECHO + "Host: gateway\r\n" + Client.authorization() + "\r\n" + length + chunks);
            assertProblem(answer, 400, "malformed-request");
            assertComplete(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chunked", "CHUNKED"})
    void theNameOfACodingIsReadInAnyCase(String coding) throws IOException {
        var answer = send(ECHO + "Host: gateway\r\n" + Client.authorization() + "\r\nTransfer-Encoding: " + coding
                + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"body\":\"{}\"");
    }

    private static void assertComplete(String answer) {
        assertThat(answer)
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("cache-control: no-store")
                .doesNotContain("Exception", "netty");
    }

    private String send(String bytes) throws IOException {
        try (var socket = client.socket()) {
            socket.setSoTimeout(10_000);
            String request = bytes.replace("Host: gateway\r\n", "Host: gateway\r\nConnection: close\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Client.readAll(socket);
        }
    }
}
