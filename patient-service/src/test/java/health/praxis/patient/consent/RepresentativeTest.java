package health.praxis.patient.consent;

import static health.praxis.patient.Api.asCaregiver;
import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.asPerson;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.registration.People.TENANT;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.patient.Api;
import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consents that somebody else signs, and consents about one caregiver. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RepresentativeTest {

    private UUID patient;

    @BeforeEach
    void somebody() {
        patient = People.registered(TENANT);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private String representative(String scope, LocalDate from, LocalDate until) {
        return created(post(TENANT, "/patients/" + patient + "/caregivers", """
            {"name":"Ana","relationship":"child","account":"caregiver-%s","parts":["record"],
             "rightToSign":{"kind":"guardian","scope":"%s","from":"%s","until":%s}}
            """.formatted(
                        patient, scope, from, until == null ? "null" : "\"" + until + "\"")));
    }

    private String representative() {
        return representative("health", today().minusDays(9), null);
    }

    private void capacityIs(String capacity, LocalDate on) {
        created(post(
                TENANT,
                "/patients/" + patient + "/capacity-assessments",
                "{\"capacity\":\"%s\",\"assessedOn\":\"%s\"}".formatted(capacity, on)));
    }

    private Response signed(String purpose, String representative, String rest) {
        return post(TENANT, "/patients/" + patient + "/consents", """
            {"purpose":"%s","grantedBy":"representative","representativeId":"%s","assent":"yes"%s}
            """.formatted(purpose, representative, rest));
    }

    @Test
    void letsARepresentativeSignForWhoCannotDecide() {
        String representative = representative();
        capacityIs("absent", today());
        signed("treatment", representative, "")
                .then()
                .statusCode(201)
                .body("grantedBy", equalTo("representative"))
                .body("representativeId", equalTo(representative))
                .body("assent", equalTo("yes"))
                .body("assentedOn", equalTo(today().toString()));
    }

    @Test
    void letsNobodySignForWhoDecides() {
        String representative = representative();
        signed("treatment", representative, "")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(java.util.List.of("person-decides")));
        capacityIs("absent", today().minusDays(2));
        capacityIs("present", today().minusDays(1));
        signed("treatment", representative, "").then().statusCode(422);
        capacityIs("absent", today());
        signed("treatment", representative, "").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"health,-9,0,201", "everything,0,,201", "property,-9,,422", "health,-9,-1,422", "health,1,,422"})
    void needsARightToSignThatHoldsAndIsAboutHealth(String scope, int from, Integer until, int status) {
        String representative =
                representative(scope, today().plusDays(from), until == null ? null : today().plusDays(until));
        capacityIs("absent", today());
        signed("treatment", representative, "").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"0,422", "1,201"})
    void letsARepresentativeSignUntilThePersonIsOfAgeAndThenThePerson(int daysBefore, int status) {
        patient = UUID.fromString(created(People.register(
                TENANT,
                People.json("Jung", UUID.randomUUID().toString())
                        .replace(
                                "1956-02-29",
                                today().minusYears(18).plusDays(daysBefore).toString()))));
        signed("treatment", representative(), "").then().statusCode(status);
        signedByThePerson("research").then().statusCode(status == 201 ? 422 : 201);
    }

    @Test
    void takesNoConsentFromThePersonWhoCannotDecide() {
        capacityIs("absent", today());
        signedByThePerson("treatment")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(java.util.List.of("representative-signs")))
                .body("errors.pointer", equalTo(java.util.List.of("/grantedBy")));
        capacityIs("present", today());
        signedByThePerson("treatment").then().statusCode(201);
    }

    private Response signedByThePerson(String purpose) {
        return post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"" + purpose + "\"}");
    }

    @Test
    void asksForARepresentativeAndForAssent() {
        capacityIs("absent", today());
        post(
                        TENANT,
                        "/patients/" + patient + "/consents",
                        "{\"purpose\":\"treatment\",\"grantedBy\":\"representative\"}")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("representative-needed", "assent-needed"));
        post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"treatment\",\"assent\":\"no\"}")
                .then()
                .statusCode(422);
        signed("treatment", UUID.randomUUID().toString(), "").then().statusCode(422);
    }

    @Test
    void refusesARepresentativeWhoIsUnlinked() {
        String representative = representative();
        capacityIs("absent", today());
        Api.step(TENANT, "/caregivers/" + representative + "/unlinking", 1, "{\"reason\":\"revoked\"}")
                .then()
                .statusCode(200);
        signed("treatment", representative, "").then().statusCode(422);
    }

    private Response withdraw(String consent, io.restassured.specification.RequestSpecification as) {
        return as.header("If-Match", "\"1\"").body("{}").post("/api/v1/consents/" + consent + "/withdrawal");
    }

    @Test
    void isWithdrawnByTheRepresentativeThePersonOrStaff() {
        String representative = representative();
        capacityIs("absent", today());
        String treatment = created(signed("treatment", representative, ""));
        withdraw(treatment, asCaregiver(TENANT, patient)).then().statusCode(404);
        String access = created(signed("caregiver-access", representative, ""));
        withdraw(treatment, asCaregiver(TENANT, patient))
                .then()
                .statusCode(200)
                .body("withdrawnBy", equalTo("representative"));
        withdraw(access, asPatient(TENANT, patient)).then().statusCode(200).body("withdrawnBy", equalTo("patient"));
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
        String again = created(signed("research", representative, ""));
        withdraw(again, asPerson(TENANT, "c", "coordinator")).then().body("withdrawnBy", equalTo("staff"));
    }

    @Test
    void isNotWithdrawnByACaregiverWhoRepresentsNobody() {
        Api.linkedCaregiver(TENANT, patient, "\"record\"");
        String access =
                created(post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"caregiver-access\"}"));
        withdraw(access, asCaregiver(TENANT, patient)).then().statusCode(403);
    }

    @Test
    void letsInTheOneCaregiverThatAConsentNames() {
        String one = Api.linkedCaregiver(TENANT, patient, "\"record\"");
        String other = created(post(TENANT, "/patients/" + patient + "/caregivers", """
            {"name":"B","relationship":"friend","account":"other-%s","parts":["record"]}
            """.formatted(patient)));
        String path = "/patients/" + patient + "/consents";
        created(post(TENANT, path, "{\"purpose\":\"caregiver-access\",\"caregiverId\":\"%s\"}".formatted(other)));
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(404);
        created(post(TENANT, path, "{\"purpose\":\"caregiver-access\",\"caregiverId\":\"%s\"}".formatted(one)));
        asCaregiver(TENANT, patient).get("/api/v1/patients/" + patient).then().statusCode(200);
        post(TENANT, path, "{\"purpose\":\"caregiver-access\",\"caregiverId\":\"%s\"}".formatted(one))
                .then()
                .statusCode(409);
        post(TENANT, path, "{\"purpose\":\"treatment\",\"caregiverId\":\"%s\"}".formatted(one))
                .then()
                .statusCode(422);
        UUID stranger = People.registered(TENANT);
        post(
                        TENANT,
                        "/patients/" + stranger + "/consents",
                        "{\"purpose\":\"caregiver-access\",\"caregiverId\":\"%s\"}".formatted(one))
                .then()
                .statusCode(422);
        var event = PublishedEvents.awaitOne(
                "praxis.patient", patient.toString(), "health.praxis.patient.consent-granted.v1");
        Assertions.assertThat(event.data().path("caregiverId").textValue()).isEqualTo(other);
    }
}
