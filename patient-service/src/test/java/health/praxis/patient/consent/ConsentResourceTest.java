package health.praxis.patient.consent;

import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.Api.step;
import static health.praxis.patient.registration.People.OTHER_TENANT;
import static health.praxis.patient.registration.People.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentResourceTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private Response grant(String body) {
        return post(TENANT, "/patients/" + patient + "/consents", body);
    }

    @Test
    void recordsAConsentThatHoldsFromTodayOn() {
        String id = created(grant("{\"purpose\":\"treatment\"}"));
        get(TENANT, "/consents/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("in-force"))
                .body("grantedBy", equalTo("patient"));
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.consent-granted.v1");
        assertThat(event.data().path("purpose").textValue()).isEqualTo("treatment");
        assertThat(event.data().path("until").isNull()).isTrue();
    }

    @Test
    void letsOneConsentPerPurposeHoldAtATime() {
        grant("{\"purpose\":\"research\",\"from\":\"2020-01-01\",\"until\":\"2020-12-31\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("expired"));
        grant("{\"purpose\":\"research\",\"from\":\"2020-12-31\",\"until\":\"2021-12-31\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:consent-in-force"));
        grant("{\"purpose\":\"research\",\"from\":\"2021-01-01\"}").then().statusCode(201);
        grant("{\"purpose\":\"research\",\"from\":\"2050-01-01\"}").then().statusCode(409);
        grant("{\"purpose\":\"analytics\",\"from\":\"2050-01-01\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("not-yet-in-force"));
        grant("{\"purpose\":\"recording\",\"from\":\"2021-01-02\",\"until\":\"2021-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("ends-before-it-begins"));
    }

    @Test
    void bindsAWithdrawalAtOnceAndTakesANewConsent() {
        String id = created(grant("{\"purpose\":\"treatment\",\"from\":\"2020-01-01\"}"));
        asPatient(TENANT, patient)
                .header("If-Match", "\"1\"")
                .body("{\"note\":\"Sentinel\"}")
                .post("/api/v1/consents/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        step(TENANT, "/consents/" + id + "/withdrawal", 2, "{}").then().statusCode(409);
        grant("{\"purpose\":\"treatment\"}").then().statusCode(201);
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.consent-withdrawn.v1");
        assertThat(event.data().toString()).doesNotContain("Sentinel");
    }

    @Test
    void takesNothingNewFromSomebodyWhoHasDied() {
        step(TENANT, "/patients/" + patient + "/death", 1, "{}")
                .then()
                .statusCode(200)
                .body("deceased", equalTo(true));
        grant("{\"purpose\":\"treatment\"}").then().statusCode(422).body("errors.code", contains("deceased"));
    }

    @Test
    void hidesConsentsFromOtherTenantsAndOtherPeople() {
        String id = created(grant("{\"purpose\":\"treatment\"}"));
        get(OTHER_TENANT, "/consents/" + id).then().statusCode(404);
        get(OTHER_TENANT, "/patients/" + patient + "/consents").then().statusCode(404);
        step(OTHER_TENANT, "/consents/" + id + "/withdrawal", 1, "{}").then().statusCode(404);
        var stranger = asPatient(TENANT, UUID.randomUUID());
        stranger.header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/consents/" + id + "/withdrawal")
                .then()
                .statusCode(404);
    }
}
