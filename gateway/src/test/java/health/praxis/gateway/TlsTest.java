package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** A certificate and its key in two PEM files; the plain port stays open. */
@QuarkusTest
@WithTestResource(Certificates.class)
class TlsTest {

    @TestHTTPResource
    URL plain;

    @TestHTTPResource(tls = true)
    URL secure;

    @Inject
    Config config;

    @Test
    void requestsPassOverTlsAndBrowsersAreToldToStayWithIt() throws Exception {
        var answer = new SecureClient(config.getValue("test.key-store", String.class), secure.getPort())
                .get("/api/v1/goals/echo");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void thePlainPortStaysOpenAndSaysNothingAboutTls() {
        var answer = new Client(plain).get("/api/v1/goals/echo");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whatIsNoHttpGetsAProblemOverTlsToo() throws Exception {
        try (var socket = tls()) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = Client.readAll(socket);
            assertProblem(answer, 400, "malformed-request");
            assertThat(answer).containsIgnoringCase("strict-transport-security: ");
        }
    }

    @Test
    void aHeadThatNeverEndsIsTimedOutOverTlsToo() throws Exception {
        try (var socket = tls()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            assertProblem(Client.readAll(socket), 408, "request-stalled");
        }
    }

    @Test
    void oldTlsIsRefused() throws Exception {
        try (var socket = tls()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    private SSLSocket tls() throws NoSuchAlgorithmException, KeyManagementException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", secure.getPort());
    }

    private static final class Anyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
