package health.praxis.gateway;

import static health.praxis.gateway.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what the gateway composes: each role, about a person whom the owners show and one whom they hide. */
@QuarkusTest
@WithTestResource(FakeServices.class)
class ComposedAccessTest {

    @TestHTTPResource
    URL gateway;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void closeBreakers() {
        breakers.resetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "therapist, 200, 404, 403, 403",
        "physician, 200, 404, 403, 403",
        "coordinator, 200, 404, 403, 403",
        "tenant-admin, 200, 404, 200, 404",
        "integration, 200, 404, 403, 403",
        "patient, 200, 404, 200, 404",
        "caregiver, 200, 404, 403, 403",
        "analyst, 403, 403, 403, 403",
        "administrator, 403, 403, 403, 403"
    })
    void answersEachRole(String role, int summary, int summaryOfHidden, int log, int logOfHidden) {
        String token = Tokens.of(role);
        expect(summary, read(FakePatient.WELL, "/summary", token));
        expect(summaryOfHidden, read(FakePatient.UNKNOWN, "/summary", token));
        expect(log, read(FakePatient.WELL, "/access-log", token));
        expect(logOfHidden, read(FakePatient.WITHOUT_AUDIT, "/access-log", token));
    }

    @Test
    void answersNobodyWithoutARole() {
        String token = Tokens.of();
        expect(403, read(FakePatient.WELL, "/summary", token));
        expect(403, read(FakePatient.WELL, "/access-log", token));
    }

    private static void expect(int status, HttpResponse<String> answer) {
        switch (status) {
            case 403 -> assertProblem(answer, 403, "not-allowed");
            case 404 -> assertProblem(answer, 404, "not-found");
            default -> assertThat(answer.statusCode()).isEqualTo(status);
        }
    }

    private HttpResponse<String> read(FakePatient patient, String what, String token) {
        var client = new Client(gateway);
        return client.send(client.request("GET", "/api/v1/patients/" + patient.id() + what, BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer " + token));
    }
}
