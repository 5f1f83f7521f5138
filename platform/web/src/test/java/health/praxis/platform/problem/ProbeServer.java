package health.praxis.platform.problem;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A key in the place of the identity provider's, and a plain route that fails. */
public class ProbeServer implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://identity.test/realms/praxis";

    static final int MOST_CONNECTIONS = 30;

    @Override
    public Map<String, String> start() {
        KeyPair key = rsaKey();
        return Map.of(
                "smallrye.jwt.sign.key",
                pem("PRIVATE KEY", key.getPrivate().getEncoded()),
                "quarkus.oidc.public-key",
                pem("PUBLIC KEY", key.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.token.issuer",
                ISSUER,
                "praxis.http.deadlines.request-head",
                "PT2S",
                "praxis.http.deadlines.request-body",
                "PT1.5S",
                "praxis.http.deadlines.rest-of-refused-request",
                "PT0.2S",
                "praxis.http.strangers-of-one-address",
                Integer.toString(MOST_CONNECTIONS),
                "praxis.http.large-body-paths",
                LeavingResource.FILES,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {}

    private static KeyPair rsaKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                + "-----";
    }

    /** Routes outside JAX-RS. */
    static final class PlainRoutes {

        void register(@Observes Router router) {
            router.route("/plain/failing").handler(context -> {
                throw new IllegalStateException("secret");
            });
            router.route("/plain/waiting").handler(context -> context.request().resume());
            router.route("/plain/breaking")
                    .handler(context -> context.response()
                            .setChunked(true)
                            .write("{")
                            .onComplete(sent -> context.fail(new IllegalStateException("secret"))));
            router.route("/plain/teapot").handler(context -> context.fail(418));
        }
    }
}
