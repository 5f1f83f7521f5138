package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway refuses by itself reaches a service, over HTTP from the client to the service. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class RefusalsOnRecordTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource
    URL gateway;

    @ConfigProperty(name = "praxis.gateway.services.patient-service")
    URI service;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final UUID patient = UUID.randomUUID();
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void whatAKnownSenderIsRefusedNamesTheSender() {
        assertThat(ask("POST", "/api/v1/patients/" + patient + "/summary").statusCode())
                .isEqualTo(405);
        assertThat(ask("GET", "/api/v1/nothing/" + patient).statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/api/v1/patients/12/summary").statusCode()).isEqualTo(400);
        var refusals = await().atMost(SOON).until(this::ofTenant, found -> found.size() == 3);
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.path("account").asText()).isEqualTo("anna");
            assertThat(refusal.path("client").asText()).isEqualTo("front-end");
            assertThat(refusal.path("roles").toString()).isEqualTo("[\"therapist\"]");
            assertThat(refusal.path("address").asText()).isEqualTo("127.0.0.1");
            assertThat(refusal.path("traceId").asText()).matches("[0-9a-f]{32}");
        });
        assertThat(refusals)
                .extracting(refusal ->
                        refusal.path("method").asText() + refusal.path("status").asInt())
                .containsExactlyInAnyOrder("POST405", "GET404", "GET400");
        assertThat(refusals.stream()
                        .filter(refusal -> refusal.path("status").asInt() == 405)
                        .map(refusal -> refusal.path("patientId").asText()))
                .containsExactly(patient.toString());
    }

    @Test
    void whatAServiceAnsweredIsOnItsOwnRecordOnly() {
        assertThat(ask("POST", "/api/v1/patients/early").statusCode()).isEqualTo(422);
        assertThat(ask("POST", "/api/v1/patients/read-only").statusCode()).isEqualTo(405);
        assertThat(ask("GET", "/api/v1/patients/echo").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
        var refusals = await().atMost(SOON).until(this::ofTenant, found -> !found.isEmpty());
        assertThat(refusals).hasSize(1);
    }

    @Test
    void whatAServiceDidNotAnswerIsOnRecordHere() {
        assertThat(ask("POST", "/api/v1/patients/reset").statusCode()).isEqualTo(503);
        assertThat(ask("GET", "/api/v1/patients/broken-before-first-byte").statusCode())
                .isEqualTo(502);
        var refusals = await().atMost(SOON).until(this::ofTenant, found -> found.size() == 2);
        assertThat(refusals)
                .extracting(refusal -> refusal.path("status").asInt())
                .containsExactlyInAnyOrder(503, 502);
    }

    @Test
    void whatStrangersAreRefusedStandsWithoutATenant() throws IOException {
        long before = ofStrangers().size();
        String odd = "/api/v1/patients/" + patient;
        assertProblem(client.raw("GET " + odd + " HTTP/1.1"), 401, "not-authenticated");
        assertProblem(client.raw("GET " + odd + " HTTP/1.1", "Authorization: Bearer abc"), 401, "not-authenticated");
        assertProblem(client.raw("DELETE " + odd + "/a;b HTTP/1.1", Client.authorization()), 400, "malformed-request");
        assertProblem(
                client.raw("GET " + odd + "?q=" + "a".repeat(9_000) + " HTTP/1.1", Client.authorization()),
                414,
                "uri-too-long");
        assertThat(client.raw("GET " + odd + "?q=" + "a".repeat(40_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(client.raw("GET " + odd + " HTTP/1.1", "Accept: " + "a".repeat(70_000)))
                .startsWith("HTTP/1.1 431 ");
        assertThat(client.raw("GET " + odd + " HTTP/1.1", "no header at all")).startsWith("HTTP/1.1 400 ");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ofStrangers().stream()
                                .filter(refusal ->
                                        refusal.path("patientId").asText().equals(patient.toString()))
                                .collect(Collectors.toMap(
                                        refusal -> refusal.path("method").asText()
                                                + refusal.path("status").asInt(),
                                        refusal -> refusal.path("times").asInt(),
                                        Integer::sum)))
                        .isEqualTo(Map.of("GET401", 2, "DELETE400", 1, "GET414", 1)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ofStrangers().stream()
                                .skip(before)
                                .filter(refusal ->
                                        refusal.path("method").asText().equals("OTHER"))
                                .map(refusal -> refusal.path("status").asInt()))
                        .contains(414, 431, 400));
    }

    @Test
    void healthIsNotOnRecord() {
        long before = all().count();
        assertThat(client.get("/q/nothing").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
        await().atMost(SOON).until(this::ofTenant, found -> found.size() == 1);
        assertThat(all().skip(before)
                        .map(refusal -> refusal.path("status").asInt()
                                + refusal.path("method").asText()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void serviceGoesOnWhenNobodyWillEverTakeThemAndTheyAreTakenAgainLater(int never) {
        try {
            direct("stranger?answer=" + never);
            assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
            await().atMost(SOON).untilAsserted(() -> {
                for (int i = 0; i < 5; i++) {
                    assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
                    assertThat(ask("GET", "/api/v1/patients/echo").statusCode()).isEqualTo(200);
                }
            });
            assertThat(ofTenant()).isEmpty();
        } finally {
            direct("hearing");
        }
        await().atMost(SOON).until(() -> {
            ask("GET", "/api/v1/nothing");
            return !ofTenant().isEmpty();
        });
    }

    @Test
    void anotherServiceTakesOverWhenSomeDoNot() {
        try {
            direct("deaf?services=patient-service,session-service,outcomes-service");
            assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
            assertThat(await().atMost(SOON).until(this::ofTenant, found -> !found.isEmpty()))
                    .extracting(refusal -> refusal.path("keeper").asText())
                    .containsExactly("therapy-plan-service");
        } finally {
            direct("hearing");
        }
    }

    @Test
    void nothingIsLetInWhileNoServiceTakesDownWhatWasRefused() {
        try {
            direct("deaf?services=" + String.join(",", FakeServices.NAMES));
            assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
            await().atMost(SOON).until(() -> ask("GET", "/api/v1/patients/echo").statusCode() == 503);
            var broken = CompletableFuture.supplyAsync(this::sendWhatBreaksOff);
            assertThat(ask("GET", "/api/v1/nowhere").statusCode()).isEqualTo(503);
            assertThat(broken.join())
                    .as("held longer than its client may go on")
                    .startsWith("HTTP/1.1 503 ");
            assertThat(client.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(ofTenant()).isEmpty();
        } finally {
            direct("hearing");
        }
        await().atMost(SOON).until(() -> ask("GET", "/api/v1/patients/echo").statusCode() == 200);
        assertThat(await().atMost(SOON).until(this::ofTenant, found -> !found.isEmpty()))
                .as("the refusal itself, and not what was turned away")
                .hasSize(1);
    }

    private String sendWhatBreaksOff() {
        try (var socket = client.socket()) {
            Client.send(
                    socket,
                    "POST /api/v1/patients/echo HTTP/1.1\r\nHost: gateway\r\n" + Client.authorization()
                            + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
            return Client.readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> ask(String method, String path) {
        String token = Tokens.claims()
                .claim("tenant", tenant)
                .claim("azp", "front-end")
                .subject("anna")
                .sign();
        return client.send(
                client.request(method, path, BodyPublishers.noBody()).setHeader("Authorization", "Bearer " + token));
    }

    private List<JsonNode> ofTenant() {
        return all().filter(refusal -> refusal.path("tenant").asText().equals(tenant))
                .toList();
    }

    private List<JsonNode> ofStrangers() {
        return all().filter(refusal -> !refusal.has("tenant")).toList();
    }

    private Stream<JsonNode> all() {
        return StreamSupport.stream(Client.json(direct("handed-over")).spliterator(), false);
    }

    /** Asks a fake service itself. */
    private HttpResponse<String> direct(String what) {
        return client.send(HttpRequest.newBuilder(service.resolve("/" + what)));
    }
}
