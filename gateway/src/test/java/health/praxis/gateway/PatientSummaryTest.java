package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static health.praxis.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class PatientSummaryTest {

    private static final List<String> PARTS = List.of(
            "patient",
            "conditions",
            "episodes",
            "therapyPlans",
            "homeProgrammes",
            "sessions",
            "redFlags",
            "progress",
            "dose");

    @TestHTTPResource
    URL gateway;

    @Inject
    CircuitBreakerMaintenance breakers;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
        breakers.resetAll();
    }

    @Test
    void everyPartIsWhatItsOwnerGaveToThisCaller() {
        String token = Tokens.therapist();
        var answer = client.send(client.request("GET", path(FakePatient.WELL), BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Request-Id", "mine"));
        var summary = json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("mine");
        assertThat(summary.path("patientId").asText()).isEqualTo(id(FakePatient.WELL));
        for (String part : PARTS) {
            assertThat(summary.path(part).path("status").asText()).as(part).isEqualTo("available");
            var seen = seen(summary, part);
            assertThat(seen.path("authorization").asText()).as(part).isEqualTo("Bearer " + token);
            assertThat(seen.path("requestId").asText()).as(part).isEqualTo("mine");
            assertThat(seen.path("address").asText()).as(part).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void eachPartIsAskedForByItsDocumentedPath() {
        var summary = json(summary(FakePatient.WELL));
        String id = id(FakePatient.WELL);
        var uris = new ArrayList<String>();
        for (String part : PARTS) {
            var seen = seen(summary, part);
            uris.add(seen.path("uri").asText());
        }
        assertThat(uris)
                .containsExactly(
                        "/api/v1/patients/" + id,
                        "/api/v1/patients/" + id + "/conditions",
                        "/api/v1/patients/" + id + "/episodes",
                        "/api/v1/therapy-plans?patientId=" + id,
                        "/api/v1/home-programmes?patientId=" + id,
                        "/api/v1/sessions?patientId=" + id + "&limit=20",
                        "/api/v1/red-flags?patientId=" + id,
                        "/api/v1/progress?patientId=" + id,
                        "/api/v1/doses?patientId=" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "WITH_FAILING_PROGRESS, progress, unavailable, failed",
        "WITH_SILENT_DOSES, dose, unavailable, too-late",
        "WITH_BROKEN_SESSIONS, sessions, unavailable, unreachable",
        "WITH_HALF_A_PLAN, therapyPlans, unavailable, unreachable",
        "WITH_UNREADABLE_EPISODES, episodes, unavailable, unreadable",
        "WITH_TOO_MANY_HOME_PROGRAMMES, homeProgrammes, unavailable, unreadable",
        "UNKNOWN_TO_OUTCOMES, progress, unavailable, not-found",
        "WITH_FORBIDDEN_RED_FLAGS, redFlags, not-allowed,",
    })
    void aPartThatCannotBeReadSaysSoAndTheOthersAreThere(
            FakePatient patient, String broken, String status, String reason) {
        var answer = summary(patient);
        assertThat(answer.statusCode()).isEqualTo(200);
        for (String part : PARTS) {
            JsonNode read = json(answer).path(part);
            assertThat(read.path("status").asText()).as(part).isEqualTo(part.equals(broken) ? status : "available");
            if (part.equals(broken)) {
                assertThat(read.has("items") || read.has("value")).isFalse();
                assertThat(read.path("reason").asText(null)).isEqualTo(reason);
            }
        }
    }

    @Test
    void everyOwnerHearsThatTheGlassIsBrokenAndWhy() {
        var answer = client.send(client.request("GET", path(FakePatient.WELL), BodyPublishers.noBody())
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "collapsed in the hall"));
        for (String part : PARTS) {
            var seen = seen(json(answer), part);
            assertThat(seen.path("purpose").asText()).as(part).isEqualTo("BTG");
            assertThat(seen.path("reason").asText()).as(part).isEqualTo("collapsed in the hall");
        }
        assertThat(seen(json(summary(FakePatient.WELL)), "patient")
                        .path("purpose")
                        .isNull())
                .isTrue();
    }

    @Test
    void aListThatGoesOnSaysWhere() {
        var conditions = json(summary(FakePatient.WITH_MANY_CONDITIONS)).path("conditions");
        assertThat(conditions.path("next").asText())
                .isEqualTo("/api/v1/patients/" + id(FakePatient.WITH_MANY_CONDITIONS) + "/conditions?cursor=abc");
    }

    @Test
    void anUnknownPatientIs404() {
        assertProblem(summary(FakePatient.UNKNOWN), 404, "not-found");
    }

    @Test
    void aPatientThatTheCallerMayNotSeeIs403() {
        assertProblem(summary(FakePatient.FORBIDDEN), 403, "not-allowed");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILING", "SILENT"})
    void withoutThePatientThereIsNoSummary(FakePatient patient) {
        var answer = summary(patient);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPartThatKeepsFailingIsLeftAloneForAWhile() {
        await().until(() -> {
            summary(FakePatient.WITH_FAILING_PROGRESS);
            return breakers.currentState("part.PROGRESS") == CircuitBreakerState.OPEN;
        });
        var summary = json(summary(FakePatient.WELL));
        assertThat(summary.at("/progress/status").asText()).isEqualTo("unavailable");
        assertThat(summary.at("/progress/reason").asText()).isEqualTo("failed");
        assertThat(summary.at("/dose/status").asText()).isEqualTo("available");
    }

    @Test
    void theTraceReachesEveryPart() {
        var answer = client.send(client.request("GET", path(FakePatient.WELL), BodyPublishers.noBody())
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        assertThat(json(answer).at("/sessions/items/0/traceparent").asText())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(json(answer).at("/patient/value/traceparent").asText())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    private static JsonNode seen(JsonNode summary, String part) {
        return summary.path(part).has("value")
                ? summary.path(part).path("value")
                : summary.path(part).at("/items/0");
    }

    private HttpResponse<String> summary(FakePatient patient) {
        return client.get(path(patient));
    }

    private static String path(FakePatient patient) {
        return "/api/v1/patients/" + id(patient) + "/summary";
    }

    private static String id(FakePatient patient) {
        return patient.id().toString();
    }
}
