package health.praxis.session.safety;

import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.booked;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.therapist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.session.Neighbours;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class RedFlagTest {

    private static String raisedFor(UUID patient) {
        therapist()
                .body("{\"patientId\":\"%s\",\"symptom\":\"seizure\",\"newOrWorse\":true}".formatted(patient))
                .post("/api/v1/symptom-reports")
                .then()
                .statusCode(201);
        return therapist()
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse step(
            RequestSpecification who, String id, long version, String step, String body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/red-flags/" + id + "/" + step)
                .then();
    }

    @Test
    void isAcknowledgedAndThenResolvedWithAnOutcome() {
        var patient = patient();
        String id = raisedFor(patient);
        step(therapist(), id, 1, "resolution", "{\"outcome\":\"treated\"}").statusCode(409);
        therapist().post("/api/v1/red-flags/" + id + "/acknowledgement").then().statusCode(428);
        step(therapist(), id, 4, "acknowledgement", "").statusCode(412);
        // the clinic's emergency number is told with it, as it is now
        therapist()
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/red-flags/" + id)
                .then()
                .statusCode(200);
        step(therapist(), id, 1, "acknowledgement", "")
                .statusCode(200)
                .body("status", equalTo("acknowledged"))
                .body("acknowledgedBy", equalTo("person-therapist"));
        step(therapist(), id, 2, "acknowledgement", "").statusCode(409);
        step(therapist(), id, 2, "resolution", "{}").statusCode(400);
        step(therapist(), id, 2, "resolution", "{\"outcome\":\"referred\",\"note\":\"SENTINEL\"}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("resolved"))
                .body("outcome", equalTo("referred"));
        step(therapist(), id, 3, "resolution", "{\"outcome\":\"treated\"}").statusCode(409);
        therapist()
                .header("If-None-Match", "\"3\"")
                .get("/api/v1/red-flags/" + id)
                .then()
                .statusCode(304);
        var resolved = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-resolved.v1");
        assertThat(resolved.data().path("outcome").textValue()).isEqualTo("referred");
        assertThat(resolved.sequence()).isEqualTo(3);
        assertThat(PublishedEvents.underKey("praxis.session", patient.toString()).stream()
                        .filter(event -> event.type().contains("red-flag-acknowledged")))
                .hasSize(1);
    }

    @Test
    void isListedByStatus() {
        String tenant = "worklist-" + UUID.randomUUID();
        var patient = patient();
        as(tenant, "therapist")
                .body("{\"patientId\":\"%s\",\"symptom\":\"choking\",\"newOrWorse\":true}".formatted(patient))
                .post("/api/v1/symptom-reports")
                .then()
                .statusCode(201);
        as(tenant, "coordinator")
                .get("/api/v1/red-flags?status=raised")
                .then()
                .body("items.trigger", contains("choking"));
        as(tenant, "coordinator")
                .get("/api/v1/red-flags?status=resolved")
                .then()
                .body("items", empty());
        as(tenant, "coordinator").get("/api/v1/red-flags?status=lost").then().statusCode(400);
    }

    @Test
    void namesWhomToTurnTo() {
        var session = booked("clinic");
        String id = raisedFor(session.patient());
        therapist()
                .get("/api/v1/red-flags/" + id)
                .then()
                .body("responsiblePractitionerId", notNullValue())
                .body("instruction.text", notNullValue());
    }

    @Test
    void leavesAHoldToAPhysician() {
        var session = booked("home");
        String id = hold(session.id(), 1);
        step(as(TENANT, "therapist"), id, 1, "acknowledgement", "").statusCode(200);
        step(as(TENANT, "therapist"), id, 2, "resolution", "{\"outcome\":\"treated\"}")
                .statusCode(403)
                .body("type", equalTo("urn:praxis:problem:physician-needed"));
        step(as(TENANT, "physician"), id, 2, "resolution", "{\"outcome\":\"treated\"}")
                .statusCode(200);
    }

    private static String hold(UUID session, long version) {
        return therapist()
                .header("If-Match", "\"" + version + "\"")
                .body("""
                    {"moment":"before","measuredAt":"2026-02-01T09:00:00Z",
                     "sitting":{"systolicMmHg":201,"diastolicMmHg":90}}
                    """)
                .post("/api/v1/sessions/" + session + "/vitals")
                .then()
                .statusCode(200)
                .body("instructions.trigger", contains("vital-sign-hold"))
                .extract()
                .path("instructions[0].redFlagId");
    }
}
