package health.praxis.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Four HTTP servers in the place of the services, and a key in the place of the identity provider's. Arguments other than
 * {@link #DOWN} are settings.
 */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    static final List<String> NAMES =
            List.of("patient-service", "therapy-plan-service", "session-service", "outcomes-service");

    /** Name of the argument that names a service that is not running. */
    static final String DOWN = "down";

    private Vertx vertx;
    private String down = "";
    private Map<String, String> moreSettings = Map.of();

    @Override
    public void init(Map<String, String> arguments) {
        down = arguments.getOrDefault(DOWN, "");
        var settings = new HashMap<>(arguments);
        settings.remove(DOWN);
        moreSettings = Map.copyOf(settings);
    }

    @Override
    public Map<String, String> start() {
        // as Gateway.main does
        System.setProperty("vertx.disableURIValidation", "true");
        vertx = Vertx.vertx();
        var settings = new HashMap<String, String>();
        for (String name : NAMES) {
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                            .setMaxInitialLineLength(12_288)
                            .setMaxHeaderSize(24 << 10))
                    .requestHandler(new FakeService(name))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            settings.put("praxis.gateway.services." + name, "http://127.0.0.1:" + server.actualPort());
            if (name.equals(down)) {
                server.close().toCompletionStage().toCompletableFuture().join();
            }
        }
        KeyPair key = rsaKey();
        settings.put(
                "smallrye.jwt.sign.key", pem("PRIVATE KEY", key.getPrivate().getEncoded()));
        settings.put(
                "quarkus.oidc.public-key", pem("PUBLIC KEY", key.getPublic().getEncoded()));
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("praxis.cursor.key", FakeService.KEY);
        settings.put("quarkus.http.test-port", "0");
        // all tests have one address
        settings.put("praxis.http.connections-of-one-address", "500");
        settings.put("praxis.gateway.deadlines.connect", "PT3S");
        settings.put("praxis.gateway.deadlines.answer", "PT3S");
        settings.put("praxis.gateway.deadlines.part", "PT2S");
        settings.put("praxis.gateway.deadlines.rest-of-refused-body", "PT0.5S");
        settings.put("praxis.http.deadlines.rest-of-refused-request", "PT0.2S");
        settings.put("praxis.http.deadlines.request-head", "PT2S");
        settings.put("praxis.http.deadlines.request-body", "PT4S");
        settings.putAll(moreSettings);
        return settings;
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static KeyPair rsaKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                + "-----";
    }
}
