package health.praxis.patient.precaution;

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
import static org.hamcrest.Matchers.nullValue;

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
class PrecautionResourceTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private Response record(String body) {
        return post(TENANT, "/patients/" + patient + "/precautions", body);
    }

    @Test
    void recordsAPrecautionAndPublishesItsCodeButNotItsNote() {
        var response = record("""
            {"precaution":"seizure-risk","since":"2024-02-29","note":"Sentinel note"}
            """);
        String id = created(response);
        assertThat(response.header("Location")).endsWith("/api/v1/precautions/" + id);

        get(TENANT, "/precautions/" + id)
                .then()
                .statusCode(200)
                .body("precaution", equalTo("seizure-risk"))
                .body("source", equalTo("clinician"))
                .body("note", equalTo("Sentinel note"))
                .body("endedOn", nullValue());
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.precaution-recorded.v1");
        assertThat(event.data().path("precaution").textValue()).isEqualTo("seizure-risk");
        assertThat(event.data().toString()).doesNotContain("Sentinel");
    }

    @Test
    void holdsEachKindOpenOnce() {
        record("{\"precaution\":\"pacemaker\"}").then().statusCode(201);
        record("{\"precaution\":\"pacemaker\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:precaution-open"));
        record("{\"precaution\":\"cranial-metal\"}").then().statusCode(201);
    }

    @Test
    void endsAPrecautionOnceAndTakesItAnewAfterwards() {
        String id = created(record("{\"precaution\":\"pregnancy\",\"since\":\"2026-01-10\"}"));
        String path = "/precautions/" + id + "/end";
        step(TENANT, path, 1, "{\"endedOn\":\"2026-01-09\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("ended-before-it-began"));
        step(TENANT, path, 1, "{\"endedOn\":\"2999-01-09\"}").then().statusCode(422);
        step(TENANT, path, 1, "{\"endedOn\":\"2026-01-10\",\"note\":\"Sentinel\"}")
                .then()
                .statusCode(200)
                .body("endedOn", equalTo("2026-01-10"));
        step(TENANT, path, 2, "{}").then().statusCode(409);
        record("{\"precaution\":\"pregnancy\"}").then().statusCode(201);
        PublishedEvents.awaitOne("praxis.patient", patient.toString(), "health.praxis.patient.precaution-ended.v1");
    }

    @Test
    void refusesWhatItDoesNotKnowOrWhatLiesAhead() {
        record("{\"precaution\":\"bad-mood\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/precaution"));
        record("{\"precaution\":\"pacemaker\",\"since\":\"2999-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("date-in-the-future"));
    }

    @Test
    void heedsNothingFromBeforeTheBirth() {
        record("{\"precaution\":\"seizure-risk\",\"since\":\"1956-02-28\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/since"))
                .body("errors.code", contains("since-before-birth"));
        record("{\"precaution\":\"seizure-risk\",\"since\":\"1956-02-29\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void hidesPrecautionsFromOtherTenantsAndOtherPeople() {
        String id = created(record("{\"precaution\":\"pacemaker\"}"));
        get(OTHER_TENANT, "/precautions/" + id).then().statusCode(404);
        get(OTHER_TENANT, "/patients/" + patient + "/precautions").then().statusCode(404);
        step(OTHER_TENANT, "/precautions/" + id + "/end", 1, "{}").then().statusCode(404);
        asPatient(TENANT, UUID.randomUUID())
                .get("/api/v1/precautions/" + id)
                .then()
                .statusCode(404);
        asPatient(TENANT, patient).get("/api/v1/precautions/" + id).then().statusCode(200);
    }
}
