package health.praxis.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that no honest client sends, and keys that come and go, at an issuer that publishes its keys. */
@QuarkusTest
@WithTestResource(FakeIssuer.class)
class HostileTokensTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROBE = "/api/v1/probes/0190c1f2-0000-7000-8000-000000000001";

    @TestHTTPResource
    URL server;

    @Inject
    Config config;

    @Inject
    VerifiedTokens remembered;

    @BeforeEach
    void publishOneKey() {
        publish("a");
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(signed(claims(), "a")) == 200);
    }

    @Test
    void aTokenIsTakenAgainAndAgainAndRememberedOnce() {
        String token = signed(claims(), "a");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(token).body()).contains("\"name\":\"riverside\"");
            assertThat(remembered.find(token)).isPresent();
        }
    }

    @Test
    void whatIsRememberedIsNotVerifiedAgain() {
        String token = signed(claims(), "a");
        assertThat(statusOf(token)).isEqualTo(200);
        var anna = remembered.find(token).orElseThrow();
        assertThat(statusOf("no.true.token")).isEqualTo(401);
        remembered.remember("no.true.token", anna, Instant.now().plusSeconds(60));
        assertThat(statusOf("no.true.token")).isEqualTo(200);
    }

    @Test
    void aTokenThatIsRememberedIsNotTakenForAnother() {
        String riverside = signed(claims(), "a");
        String lakeside = signed(claims().claim("tenant", "lakeside"), "a");
        for (int i = 0; i < 3; i++) {
            assertThat(ask(riverside).body()).contains("\"name\":\"riverside\"");
            assertThat(ask(lakeside).body()).contains("\"name\":\"lakeside\"");
        }
    }

    @Test
    void aChangedTokenIsRefusedAlthoughTheTrueOneIsRemembered() {
        String token = signed(claims(), "a");
        assertThat(statusOf(token)).isEqualTo(200);
        int last = token.length() - 2;
        char changed = token.charAt(last) == 'A' ? 'B' : 'A';
        assertRefused(ask(token.substring(0, last) + changed + token.charAt(last + 1)));
        assertRefused(ask(withPayload(token, payload(token).replace("riverside", "lakeside"))));
        assertThat(statusOf(token)).isEqualTo(200);
    }

    @Test
    void aTokenWithoutAlgorithmIsRefused() {
        String[] parts = signed(claims(), "a").split("\\.");
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"a\"}");
        assertRefused(ask(none + "." + parts[1] + "."));
        assertRefused(ask(none + "." + parts[1] + "." + parts[2]));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws GeneralSecurityException {
        var key = (RSAPrivateCrtKey) key("a");
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        String head = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"a\"}");
        String content = head + "." + signed(claims(), "a").split("\\.")[1];
        var mac = Mac.getInstance("HmacSHA256");
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(publicKey.getEncoded(), pem.getBytes(StandardCharsets.US_ASCII))) {
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            assertRefused(
                    ask(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
        }
    }

    @Test
    void aTokenSignedByAnotherAlgorithmOfTheSameKeyIsRefused() throws GeneralSecurityException {
        String content = base64("{\"alg\":\"RS512\",\"typ\":\"JWT\",\"kid\":\"a\"}") + "."
                + signed(claims(), "a").split("\\.")[1];
        var signature = Signature.getInstance("SHA512withRSA");
        signature.initSign(key("a"));
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        assertRefused(
                ask(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign())));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var past = Instant.now().minusSeconds(600);
        assertRefused(ask(signed(claims().issuedAt(past).expiresAt(past.plusSeconds(300)), "a")));
    }

    @Test
    void aTokenThatEndsWhileItIsRememberedIsRefused() {
        String token = signed(claims().expiresAt(Instant.now().plusSeconds(1)), "a");
        assertThat(statusOf(token)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(token) == 401);
        assertThat(remembered.find(token)).isEmpty();
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() {
        assertRefused(
                ask(signed(claims().claim("nbf", Instant.now().plusSeconds(120).getEpochSecond()), "a")));
    }

    @Test
    void aTokenWithoutAnEndIsRefused() throws GeneralSecurityException {
        String withoutEnd = payload(signed(claims(), "a")).replaceFirst("\"exp\":", "\"end\":");
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"a\"}") + "." + base64(withoutEnd);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key("a"));
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        assertRefused(
                ask(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign())));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(ask(signed(claims().issuer("https://elsewhere.test"), "a")));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(ask(signed(claims().audience("shop"), "a")));
    }

    @Test
    void aTokenWithoutTenantIsRefused() {
        assertRefused(ask(signed(claims().claim("tenant", ""), "a")));
        assertRefused(ask(signed(claims().claim("tenant", " "), "a")));
    }

    @Test
    void aTokenWhoseTenantIsNoTextIsRefused() {
        assertRefused(ask(signed(claims().claim("tenant", 7), "a")));
        assertRefused(ask(signed(claims().claim("tenant", List.of("riverside", "lakeside")), "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@operator", "river\nside", "river side", "riverside\u00e9", "a/b", "\u0000"})
    void aTokenWhoseTenantCannotBeOneIsRefused(String tenant) {
        assertRefused(ask(signed(claims().claim("tenant", tenant), "a")));
    }

    @Test
    void theNameOfATenantHas64CharactersAtMost() {
        assertThat(statusOf(signed(claims().claim("tenant", "a.B_9-".repeat(10) + "abcd"), "a")))
                .isEqualTo(200);
        assertRefused(ask(signed(claims().claim("tenant", "a".repeat(65)), "a")));
    }

    @Test
    void aTokenWhoseClientIsNoTextIsRefused() {
        for (Object client : List.of(7, true, List.of("app"), Map.of("name", "app"))) {
            assertRefused(ask(signed(claims().claim("azp", client), "a")));
        }
        assertThat(statusOf(signed(claims().claim("azp", "app"), "a"))).isEqualTo(200);
    }

    @Test
    void aTokenThatIsBoundToAKeyIsNoBearersToken() {
        assertRefused(ask(signed(claims().claim("cnf", Map.of("x5t#S256", "abc")), "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Logout", "Refresh", "Offline"})
    void aTokenOfAnotherKindIsRefused(String kind) {
        assertRefused(ask(signed(claims().claim("typ", kind), "a")));
        assertThat(statusOf(signed(claims().claim("typ", "Bearer"), "a"))).isEqualTo(200);
    }

    /** What reads tokens would take a few dots for a failure of its own. */
    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "....", "x", "a.b", "a.b.c.d", ".b.c", "a..c", "a.b.", "a.b=.c", "é.b.c"})
    void whatHasNotTheFormOfATokenIsRefused(String text) {
        assertRefused(ask(text));
    }

    @Test
    void aTokenFromTheFutureIsRefused() {
        var now = Instant.now();
        assertRefused(ask(signed(claims().issuedAt(now.plusSeconds(120)).expiresAt(now.plusSeconds(300)), "a")));
        assertThat(statusOf(signed(claims().issuedAt(now.plusSeconds(30)).expiresAt(now.plusSeconds(300)), "a")))
                .isEqualTo(200);
    }

    @Test
    void aTokenWithoutSubjectIsRefused() {
        assertRefused(ask(signed(claims().remove("sub"), "a")));
        assertRefused(ask(signed(claims().subject(" "), "a")));
    }

    @Test
    void aTokenThatLinksNoPossibleRecordIsRefused() {
        assertRefused(ask(signed(claims().claim("patient_id", "abc"), "a")));
        assertRefused(ask(signed(claims().claim("patient_id", "1-1-1-1-1"), "a")));
        assertRefused(ask(signed(claims().claim("patient_id", "zzzzzzzz-0000-7000-8000-000000000001"), "a")));
        assertRefused(ask(signed(claims().claim("patient_id", 7), "a")));
        assertThat(statusOf(signed(claims().claim("patient_id", "0190c1f2-0000-7000-8000-000000000001"), "a")))
                .isEqualTo(200);
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefusedAndDoesNotMakeTheIssuerWork() {
        String token = signed(claims(), "c");
        assertRefused(ask(token));
        int before = reads();
        long started = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertRefused(ask(signed(claims(), "c")));
        }
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        assertThat(reads() - before).isLessThanOrEqualTo((int) seconds + 2);
    }

    @Test
    void aTokenOfAnotherKeyUnderAKnownKeysNameIsRefused() {
        assertRefused(ask(claims().jws().keyId("a").sign(key("c"))));
    }

    @Test
    void aTokenInTheQueryIsNoToken() {
        String token = signed(claims(), "a");
        assertRefused(send(HttpRequest.newBuilder(uri(PROBE + "?access_token=" + token))));
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        String token = signed(claims(), "a");
        var answer = send(HttpRequest.newBuilder(uri(PROBE))
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aNewKeyCountsAtOnceAndAWithdrawnOneNoLonger() {
        String old = signed(claims(), "a");
        assertThat(statusOf(old)).isEqualTo(200);
        publish("a,b");
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(signed(claims(), "b")) == 200);
        assertThat(statusOf(old)).isEqualTo(200);
        publish("b");
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(old) == 401);
        assertRefused(ask(signed(claims(), "a")));
        assertThat(statusOf(signed(claims(), "b"))).isEqualTo(200);
    }

    private JwtClaimsBuilder claims() {
        return Jwt.issuer(config.getValue(FakeIssuer.ADDRESS, String.class))
                .audience("praxis")
                .subject("0190c1f2-0000-7000-8000-00000000000a")
                .claim("tenant", "riverside")
                .claim("roles", List.of("therapist"))
                .expiresIn(300);
    }

    private String signed(JwtClaimsBuilder claims, String key) {
        return claims.jws().keyId(key).sign(key(key));
    }

    private PrivateKey key(String name) {
        try {
            byte[] encoded = Base64.getDecoder().decode(config.getValue(FakeIssuer.KEY + name, String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String withPayload(String token, String payload) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + base64(payload) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void publish(String keys) {
        send(HttpRequest.newBuilder(
                URI.create(config.getValue(FakeIssuer.ADDRESS, String.class) + "/publish/" + keys)));
    }

    private int reads() {
        return Integer.parseInt(
                send(HttpRequest.newBuilder(URI.create(config.getValue(FakeIssuer.ADDRESS, String.class) + "/reads")))
                        .body());
    }

    private int statusOf(String token) {
        return ask(token).statusCode();
    }

    private HttpResponse<String> ask(String token) {
        return send(HttpRequest.newBuilder(uri(PROBE)).header("Authorization", "Bearer " + token));
    }

    private URI uri(String path) {
        return URI.create("http://" + server.getHost() + ":" + server.getPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.version(HttpClient.Version.HTTP_1_1)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate")).hasSize(1);
        assertThat(answer.body()).contains("urn:praxis:problem:not-authenticated");
    }
}
