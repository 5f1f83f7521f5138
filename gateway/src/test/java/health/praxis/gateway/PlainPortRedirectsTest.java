package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** The plain port sends everyone to TLS. */
@QuarkusTest
@WithTestResource(
        value = Certificates.class,
        initArgs = @ResourceArg(name = "quarkus.http.insecure-requests", value = "redirect"))
class PlainPortRedirectsTest {

    @TestHTTPResource
    URL plain;

    @TestHTTPResource(tls = true)
    URL secure;

    @Inject
    Config config;

    @Test
    void onlyTlsIsAnswered() throws Exception {
        assertThat(new SecureClient(config.getValue("test.key-store", String.class), secure.getPort())
                        .get("/api/v1/goals/echo")
                        .statusCode())
                .isEqualTo(200);
        var answer = new Client(plain).get("/api/v1/goals/echo");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("https://");
        assertThat(answer.body()).isEmpty();
    }
}
