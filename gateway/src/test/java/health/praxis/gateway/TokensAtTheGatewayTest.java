package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class TokensAtTheGatewayTest {

    @TestHTTPResource
    URL gateway;

    @Inject
    Config config;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/patients/echo",
                "/api/v1/nothing",
                "/api/v2/patients",
                "/api",
                "/api/v1/patients/0190c1f2-0000-7000-8000-000000000001/summary"
            })
    void nothingUnderApiAnswersWithoutAToken(String path) {
        var answer = client.send(
                client.request("GET", path, BodyPublishers.noBody()).setHeader("Authorization", "Basic eDp5"));
        assertProblem(answer, 401, "not-authenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aPostWithoutATokenIsRefusedWithoutItsBody() throws IOException {
        var answer =
                client.raw("POST /api/v1/patients/echo HTTP/1.1", "Content-Length: 900000", "Expect: 100-continue");
        assertProblem(answer, 401, "not-authenticated");
        assertThat(answer).doesNotContain("100 Continue");
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        assertRefused(Tokens.claims().sign(stranger));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var past = Instant.now().minusSeconds(600);
        assertRefused(
                Tokens.claims().issuedAt(past).expiresAt(past.plusSeconds(300)).sign());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(Tokens.claims().audience("shop").sign());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(Tokens.claims().issuer("https://elsewhere.test").sign());
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String whole = Tokens.therapist();
        assertRefused(whole.substring(0, whole.lastIndexOf('.') + 1));
    }

    @Test
    void textThatIsNoTokenIsRefused() {
        assertRefused("abc");
    }

    @Test
    void twoTokensAreRefused() throws IOException {
        var answer = client.raw("GET /api/v1/patients/echo HTTP/1.1", Client.authorization(), Client.authorization());
        assertProblem(answer, 400, "malformed-request");
    }

    @Test
    void aTokenWithoutTenantIsRefused() {
        assertRefused(Tokens.claims().claim("tenant", " ").sign());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "azp"})
    void aTokenWithAClaimThatIsNoTextIsRefusedAndNotLeftWithoutAnAnswer(String claim) {
        for (Object value : List.of(7, true, List.of("riverside"), Map.of("name", "riverside"))) {
            assertRefused(Tokens.claims().claim(claim, value).sign());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@operator", "river\nside", "river side", "riverside/x"})
    void aTokenWhoseTenantCannotBeOneIsRefused(String tenant) {
        assertRefused(Tokens.claims().claim("tenant", tenant).sign());
    }

    @Test
    void aTokenWithoutSubjectIsRefused() {
        assertRefused(Tokens.claims().remove("sub").sign());
        assertRefused(Tokens.claims().subject(" ").sign());
    }

    @Test
    void aTokenThatWasSignedForAnotherUseIsRefused() {
        assertRefused(Tokens.claims().claim("typ", "ID").sign());
        assertRefused(Tokens.claims().claim("cnf", Map.of("jkt", "abc")).sign());
        assertRefused(Tokens.claims().issuedAt(Instant.now().plusSeconds(120)).sign());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "....", "a.b", "a..c"})
    void whatHasNotTheFormOfATokenIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() {
        assertRefused(Tokens.claims()
                .claim("nbf", Instant.now().plusSeconds(120).getEpochSecond())
                .sign());
    }

    @Test
    void aTokenForAnotherTenantThanWasSignedIsRefusedAlthoughTheTrueOneWasTaken() {
        String token = Tokens.therapist();
        assertThat(client.send(client.request("GET", "/api/v1/patients/echo", BodyPublishers.noBody())
                                .setHeader("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertRefused(parts[0] + "." + base64(payload.replace("riverside", "lakeside")) + "." + parts[2]);
    }

    @Test
    void aTokenWithoutAlgorithmIsRefused() {
        String payload = Tokens.therapist().split("\\.")[1];
        assertRefused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        String pem = config.getValue("quarkus.oidc.public-key", String.class);
        String content = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + Tokens.therapist().split("\\.")[1];
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        assertRefused(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @Test
    void aTokenInTheQueryIsNoToken() throws IOException {
        var answer = client.raw("GET /api/v1/patients/echo?access_token=" + Tokens.therapist() + " HTTP/1.1");
        assertProblem(answer, 401, "not-authenticated");
    }

    @Test
    void theTokenGoesOnToTheService() {
        String token = Tokens.claims().claim("roles", List.of("physician")).sign();
        var answer = client.send(client.request("GET", "/api/v1/patients/echo", BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + token));
        assertThat(Client.json(answer).at("/headers/authorization/0").asText()).isEqualTo("Bearer " + token);
    }

    @Test
    void anUnknownNounIs404WithAToken() {
        assertProblem(client.get("/api/v1/" + UUID.randomUUID()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/health"})
    void healthIsOpen(String path) throws IOException {
        assertThat(client.raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 200 ");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String token) {
        var answer = client.send(client.request("GET", "/api/v1/patients/echo", BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + token));
        assertProblem(answer, 401, "not-authenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }
}
