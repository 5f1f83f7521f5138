package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits of a few requests in an hour, so that no test waits and none is helped by time passing. */
@QuarkusTest
@WithTestResource(
        value = FakeServices.class,
        initArgs = {
            @ResourceArg(name = "praxis.gateway.rates.client.requests", value = "5"),
            @ResourceArg(name = "praxis.gateway.rates.client.window", value = "1H"),
            @ResourceArg(name = "praxis.gateway.rates.tenant.requests", value = "8"),
            @ResourceArg(name = "praxis.gateway.rates.tenant.window", value = "1H"),
            @ResourceArg(name = "praxis.gateway.rates.address.requests", value = "4"),
            @ResourceArg(name = "praxis.gateway.rates.address.window", value = "1H")
        })
class RateLimitedRequestsTest {

    private static final String ECHO = "/api/v1/goals/echo";

    @TestHTTPResource
    URL gateway;

    @ConfigProperty(name = "praxis.gateway.services.patient-service")
    URI service;

    Client client;
    String tenant;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
        tenant = "tenant-" + UUID.randomUUID();
    }

    @Test
    void everyAnswerSaysWhatTheLimitIsAndWhatIsLeft() {
        var answer = ask(ECHO, tenant, "anna");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"client\";q=5;w=3600, \"tenant\";q=8;w=3600");
        assertThat(answer.headers().allValues("RateLimit")).hasSize(1);
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).matches("\"client\";r=4;t=\\d+");
        assertThat(ask("/api/v1/nothing", tenant, "anna").headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"client\";r=3;"));
    }

    @Test
    void aClientOverItsLimitGets429AndOthersDoNot() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(ECHO, tenant, "anna").statusCode()).isEqualTo(200);
        }
        var answer = ask(ECHO, tenant, "anna");
        assertProblem(answer, 429, "too-many-requests");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1L, 720L);
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).startsWith("\"client\";r=0;");
        assertThat(ask(ECHO, tenant, "ben").statusCode()).isEqualTo(200);
    }

    @Test
    void aComposedReadCountsOnce() {
        String summary = "/api/v1/patients/" + FakePatient.WELL.id() + "/summary";
        var answer = ask(summary, tenant, "anna");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).startsWith("\"client\";r=4;");
    }

    @Test
    void aTenantOverItsLimitGets429AndAnotherTenantIsUnaffected() {
        for (int i = 0; i < 8; i++) {
            assertThat(ask(ECHO, tenant, "person-" + i % 2).statusCode()).isEqualTo(200);
        }
        var answer = ask(ECHO, tenant, "person-3");
        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).startsWith("\"tenant\";r=0;");
        assertThat(ask(ECHO, "other-" + tenant, "person-3").statusCode()).isEqualTo(200);
    }

    /** One test, since all come from one address. */
    @Test
    void strangersAreLimitedByAddressAndWhoHasATokenIsNotHeldUpByThem() {
        for (int i = 0; i < 3; i++) {
            assertProblem(stranger(i % 2 == 0 ? "Bearer abc" : ""), 401, "not-authenticated");
        }
        assertProblem(client.get("/nothing"), 404, "not-found");
        var answer = stranger("Bearer abc");
        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).startsWith("\"address\";r=0;");
        assertProblem(stranger(""), 429, "too-many-requests");
        assertProblem(client.get("/nothing"), 429, "too-many-requests");
        assertThat(ask(ECHO, tenant, "anna").statusCode()).isEqualTo(200);
        assertThat(client.send(client.request("GET", "/q/health/ready", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsOverTheLimitIsOnRecordOncePerClientWithHowOften() {
        for (int i = 0; i < 12; i++) {
            ask(i % 2 == 0 ? ECHO : "/api/v1/goals/" + UUID.randomUUID(), tenant, "carl");
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            // a handover whose answer was not awaited is made again, with the same entries
            var found = StreamSupport.stream(
                            Client.json(client.send(HttpRequest.newBuilder(service.resolve("/handed-over"))))
                                    .spliterator(),
                            false)
                    .filter(refusal -> refusal.path("tenant").asText().equals(tenant))
                    .distinct()
                    .toList();
            assertThat(found.stream()
                            .mapToInt(refusal -> refusal.path("times").asInt())
                            .sum())
                    .isEqualTo(7);
            assertThat(found).hasSizeLessThan(7).allSatisfy(refusal -> {
                assertThat(refusal.path("status").asInt()).isEqualTo(429);
                assertThat(refusal.path("account").asText()).isEqualTo("carl");
                assertThat(refusal.has("recordId")).isFalse();
            });
        });
    }

    private HttpResponse<String> ask(String path, String tenant, String subject) {
        String token = Tokens.claims().claim("tenant", tenant).subject(subject).sign();
        return client.send(
                client.request("GET", path, BodyPublishers.noBody()).setHeader("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> stranger(String authorization) {
        return client.send(
                client.request("GET", ECHO, BodyPublishers.noBody()).setHeader("Authorization", authorization));
    }
}
