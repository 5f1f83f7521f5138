package health.praxis.patient.caregiver;

import static health.praxis.patient.Api.asCaregiver;
import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.Api.step;
import static health.praxis.patient.registration.People.OTHER_TENANT;
import static health.praxis.patient.registration.People.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.praxis.patient.Api;
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
class CaregiverResourceTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private Response link(String rest) {
        return post(TENANT, "/patients/" + patient + "/caregivers", """
            {"name":"Sentinel","relationship":"partner","account":"caregiver-%s"%s}
            """.formatted(patient, rest));
    }

    private Response change(String id, int version, String parts) {
        return Api.as(TENANT, "coordinator")
                .header("If-Match", "\"" + version + "\"")
                .body("""
                    {"name":"Sentinel","relationship":"partner","account":"caregiver-%s","parts":[%s]}
                    """.formatted(patient, parts))
                .put("/api/v1/caregivers/" + id);
    }

    @Test
    void tellsALinkWithoutNamesAndKeepsItsVersions() {
        String id = created(link(",\"parts\":[\"plan\",\"record\"]"));
        change(id, 1, "\"sessions\"").then().statusCode(200).header("ETag", "\"2\"");
        change(id, 1, "").then().statusCode(412);
        get(TENANT, "/caregivers/" + id)
                .then()
                .body("parts", contains("sessions"))
                .body("name", equalTo("Sentinel"));
        get(TENANT, "/caregivers/" + id + "/history").then().body("items.version", contains(1, 2));
        get(TENANT, "/patients/" + patient + "/caregivers").then().body("items", hasSize(1));
        step(TENANT, "/caregivers/" + id + "/unlinking", 2, "{\"reason\":\"Sentinel too\"}")
                .then()
                .statusCode(200);
        change(id, 3, "").then().statusCode(409);
        step(TENANT, "/caregivers/" + id + "/unlinking", 3, "{\"reason\":\"again\"}")
                .then()
                .statusCode(409);

        PublishedEvents.awaitOne("praxis.patient", patient.toString(), "health.praxis.patient.caregiver-unlinked.v1");
        var events = PublishedEvents.underKey("praxis.patient", patient.toString()).stream()
                .filter(event -> event.envelope().getSubject().equals(id))
                .toList();
        assertThat(events).extracting(PublishedEvents.Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events.getFirst().data().path("parts").toString()).isEqualTo("[\"record\",\"plan\"]");
        assertThat(events.toString()).doesNotContain("Sentinel");
    }

    @Test
    void linksAnAccountToAPersonOnce() {
        String id = created(link(""));
        link("").then().statusCode(409).body("type", equalTo("urn:praxis:problem:caregiver-linked"));
        step(TENANT, "/caregivers/" + id + "/unlinking", 1, "{\"reason\":\"moved\"}")
                .then()
                .statusCode(200);
        link("").then().statusCode(201);
    }

    @Test
    void opensTheRecordOnlyForThePartAndWhileLinked() {
        created(post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"caregiver-access\"}"));
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
        String id = created(link(",\"parts\":[\"plan\",\"sessions\",\"outcomes\"]"));
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
        change(id, 1, "\"record\"").then().statusCode(200);
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(200);
        asPatient(TENANT, patient)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"my wish\"}")
                .post("/api/v1/caregivers/" + id + "/unlinking")
                .then()
                .statusCode(200);
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
    }

    @Test
    void opensNothingBeforeOrAfterTheLink() {
        created(post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"caregiver-access\"}"));
        link(",\"parts\":[\"record\"],\"from\":\"2020-01-01\",\"until\":\"2020-12-31\"")
                .then()
                .statusCode(201);
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        link("""
            ,"from":"2020-01-02","until":"2020-01-01",
             "rightToSign":{"kind":"none","scope":"health","from":"2020-01-02","until":"2020-01-01"}
            """)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/until", "/rightToSign/kind", "/rightToSign/until"));
        link(",\"trainings\":[{\"technique\":\"stairs\",\"trainedOn\":\"2020-01-01\",\"trainedBy\":\"%s\"}]"
                        .formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("practitioner-not-known"));
        String trainer = created(post(TENANT, "/clinic/practitioners", "{\"name\":\"P\",\"discipline\":\"speech\"}"));
        link(",\"trainings\":[{\"technique\":\"other\",\"trainedOn\":\"2999-01-01\",\"trainedBy\":\"%s\"}]"
                        .formatted(trainer))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("date-in-the-future", "note-needed"));
        link(",\"trainings\":[{\"technique\":\"other\",\"note\":\"Hoist\",\"trainedOn\":\"2020-01-01\",\"trainedBy\":\"%s\"}]"
                        .formatted(trainer))
                .then()
                .statusCode(201);
    }

    @Test
    void isNotSeenByAnotherTenant() {
        String id = created(link(""));
        get(OTHER_TENANT, "/caregivers/" + id).then().statusCode(404);
        get(OTHER_TENANT, "/caregivers/" + id + "/history").then().statusCode(404);
        get(OTHER_TENANT, "/patients/" + patient + "/caregivers").then().statusCode(404);
        step(OTHER_TENANT, "/caregivers/" + id + "/unlinking", 1, "{\"reason\":\"x\"}")
                .then()
                .statusCode(404);
    }
}
