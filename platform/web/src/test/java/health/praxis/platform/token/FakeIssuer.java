package health.praxis.platform.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An identity provider that publishes the keys it is told to: {@code GET /publish/a,b}. How often its keys were read
 * stands at {@code GET /reads}.
 */
public class FakeIssuer implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "test.issuer";
    static final String KEY = "test.key.";

    private final Map<String, KeyPair> keys = Map.of("a", rsaKey(), "b", rsaKey(), "c", rsaKey());
    private final AtomicInteger reads = new AtomicInteger();
    private volatile List<String> published = List.of("a");
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata(issuer)));
        server.createContext("/keys", exchange -> {
            reads.incrementAndGet();
            answer(exchange, keySet());
        });
        server.createContext("/reads", exchange -> answer(exchange, reads.toString()));
        server.createContext("/publish/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            published = List.of(path.substring(path.lastIndexOf('/') + 1).split(","));
            answer(exchange, "{}");
        });
        server.start();
        var settings = keys.entrySet().stream()
                .collect(Collectors.toMap(
                        key -> KEY + key.getKey(),
                        key -> Base64.getEncoder()
                                .encodeToString(key.getValue().getPrivate().getEncoded())));
        settings.put(ADDRESS, issuer);
        settings.put("quarkus.oidc.auth-server-url", issuer);
        settings.put("quarkus.oidc.token.issuer", issuer);
        settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
        settings.put("praxis.tokens.keys-read-every", "2S");
        settings.put("praxis.tokens.remembered-for", "2S");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static String metadata(String issuer) {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"token_endpoint\":\"%s/token\"}"
                .formatted(issuer, issuer, issuer);
    }

    private String keySet() {
        return published.stream()
                .map(name -> jwk(name, (RSAPublicKey) keys.get(name).getPublic()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String jwk(String name, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        name,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        int start = number[0] == 0 ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(number, start, number.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
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
}
