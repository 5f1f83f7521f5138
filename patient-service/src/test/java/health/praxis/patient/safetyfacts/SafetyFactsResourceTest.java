package health.praxis.patient.safetyfacts;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.Api.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SafetyFactsResourceTest {

    private final String tenant = "facts-" + UUID.randomUUID();
    private UUID patient;
    private String facts;

    @BeforeEach
    void somebody() {
        patient = People.registered(tenant);
        facts = "/patients/" + patient + "/safety-facts";
    }

    @Test
    void tellsOfSomebodyNothingIsKnownOf() {
        get(tenant, facts)
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient.toString()))
                .body("status", equalTo("active"))
                .body("deceased", equalTo(false))
                .body("birthDate", equalTo("1956-02-29"))
                .body("conditions", hasSize(0))
                .body("emergencyNumber", nullValue())
                .body("timeZone", equalTo("UTC"));
    }

    @Test
    void tellsAllThatDecidesAboutTreatmentToday() {
        as(tenant, "tenant-admin")
                .header("If-Match", "\"1\"")
                .body("{\"emergencyNumber\":\"112\",\"timeZone\":\"Europe/Lisbon\"}")
                .put("/api/v1/clinic/settings")
                .then()
                .statusCode(200);
        created(post(
                tenant, "/patients/" + patient + "/conditions", "{\"condition\":\"stroke\",\"onset\":\"2020-01-01\"}"));
        created(post(tenant, "/patients/" + patient + "/precautions", "{\"precaution\":\"pacemaker\",\"note\":\"n\"}"));
        String over = created(post(tenant, "/patients/" + patient + "/precautions", "{\"precaution\":\"dysphagia\"}"));
        step(tenant, "/precautions/" + over + "/end", 1, "{}").then().statusCode(200);
        created(post(tenant, "/patients/" + patient + "/consents", "{\"purpose\":\"treatment\"}"));
        created(post(
                tenant,
                "/patients/" + patient + "/consents",
                "{\"purpose\":\"research\",\"from\":\"2020-01-01\",\"until\":\"2020-02-01\"}"));
        created(post(tenant, "/patients/" + patient + "/episodes", """
            {"programmeType":"intensive","setting":"home","referral":{"source":"self"}}
            """));

        get(tenant, facts)
                .then()
                .body("conditions.condition", contains("stroke"))
                .body("conditions[0].primary", equalTo(true))
                .body("conditions[0].recoveryPhase", equalTo("chronic"))
                .body("precautions.precaution", contains("pacemaker"))
                .body("precautions[0].note", nullValue())
                .body("consents.purpose", contains("treatment"))
                .body("episodes.programmeType", contains("intensive"))
                .body("episodes[0].status", equalTo("active"))
                .body("emergencyNumber", equalTo("112"))
                .body("timeZone", equalTo("Europe/Lisbon"));
    }

    @Test
    void isSeenOnlyByWhoMaySeeThePerson() {
        get("another-" + tenant, facts).then().statusCode(404);
        asPatient(tenant, UUID.randomUUID()).get("/api/v1" + facts).then().statusCode(404);
        asPatient(tenant, patient).get("/api/v1" + facts).then().statusCode(200);
        as(tenant, "analyst").get("/api/v1" + facts).then().statusCode(403);
    }
}
