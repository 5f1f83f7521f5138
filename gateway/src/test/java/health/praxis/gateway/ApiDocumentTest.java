package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One document out of those of the services. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class ApiDocumentTest {

    @TestHTTPResource
    URL gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void describesWhatCanBeReachedHereAndNothingElse() {
        var paths = json(client.get("/openapi")).path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/patients",
                        "/api/v1/patients/{id}",
                        "/api/v1/patients/{id}/summary",
                        "/api/v1/patients/{id}/access-log",
                        "/api/v1/audit/{service}/entries",
                        "/api/v1/goals",
                        "/api/v1/goals/{id}",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{id}",
                        "/api/v1/assessments",
                        "/api/v1/assessments/{id}");
    }

    @Test
    void keepsApartWhatServicesMeanDifferentlyByOneName() {
        var document = json(client.get("/openapi"));
        var schemas = document.at("/components/schemas");
        assertThat(schemas.at("/DoseOfSession/description").asText()).isEqualTo("session-service");
        assertThat(schemas.at("/DoseOfTherapyPlan/description").asText()).isEqualTo("therapy-plan-service");
        assertThat(schemas.at("/WeekOfSession/$ref").asText()).isEqualTo("#/components/schemas/DoseOfSession");
        assertThat(schemas.has("Alike")).isTrue();
        assertThat(schemas.has("Dose")).isFalse();
        assertThat(schemas.has("Week")).isFalse();
        assertThat(document.path("paths")
                        .path("/api/v1/sessions")
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/WeekOfSession");
    }

    @Test
    void givesEachOperationAnIdOfItsOwn() {
        var ids = json(client.get("/openapi")).path("paths").findValuesAsText("operationId");
        assertThat(ids).doesNotHaveDuplicates().contains("get-one", "get-oneOfTherapyPlan");
    }

    @Test
    void saysWhatTheGatewayItselfMayAnswer() {
        json(client.get("/openapi")).path("paths").forEach(path -> {
            var answers = path.at("/get/responses");
            assertThat(answers.at("/429/$ref").asText()).isEqualTo("#/components/responses/Problem429");
            assertThat(answers.has("502")).isTrue();
        });
    }

    @Test
    void needsNoTokenAndIsNotSentTwiceForNothing() throws IOException {
        assertThat(client.raw("GET /openapi HTTP/1.1")).startsWith("HTTP/1.1 200 ");
        var first = client.get("/openapi");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var again = client.send(
                client.request("GET", "/openapi", BodyPublishers.noBody()).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(client.raw("HEAD /openapi HTTP/1.1"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void isOnlyRead() {
        var answer = client.send(client.request("POST", "/openapi", BodyPublishers.ofString("{}")));
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
}
