package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URL;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** A certificate in a key store; the plain port is closed. */
@QuarkusTest
@WithTestResource(
        value = Certificates.class,
        initArgs = {
            @ResourceArg(name = "test.from-key-store", value = "true"),
            @ResourceArg(name = "quarkus.http.insecure-requests", value = "disabled")
        })
class PlainPortClosedTest {

    @TestHTTPResource(tls = true)
    URL secure;

    @Inject
    Config config;

    @Test
    void onlyTlsIsAnswered() throws Exception {
        var answer = new SecureClient(config.getValue("test.key-store", String.class), secure.getPort())
                .get("/api/v1/goals/echo");
        assertThat(answer.statusCode()).isEqualTo(200);
        int plainPort = config.getValue("quarkus.http.test-port", Integer.class);
        assertThatThrownBy(() -> new Socket("127.0.0.1", plainPort).close()).isInstanceOf(ConnectException.class);
    }
}
