package health.praxis.patient.capacity;

import static health.praxis.patient.Api.post;
import static health.praxis.patient.registration.People.TENANT;
import static org.hamcrest.Matchers.contains;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CapacityResourceTest {

    private static Response assessed(UUID patient, String day) {
        return post(
                TENANT,
                "/patients/" + patient + "/capacity-assessments",
                "{\"capacity\":\"absent\",\"assessedOn\":\"%s\"}".formatted(day));
    }

    @Test
    void assessesBetweenTheBirthAndToday() {
        var patient = People.registered(TENANT);
        assessed(patient, "2999-01-01").then().statusCode(422).body("errors.code", contains("date-in-the-future"));
        assessed(patient, "1956-02-28")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assessedOn"))
                .body("errors.code", contains("assessed-before-birth"));
        assessed(patient, "1956-02-29").then().statusCode(201);
    }
}
