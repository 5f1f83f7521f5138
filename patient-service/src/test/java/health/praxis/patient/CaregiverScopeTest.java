package health.praxis.patient;

import static health.praxis.patient.Api.asCaregiver;
import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.registration.People.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a caregiver may read a person, with and without that person's consent. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CaregiverScopeTest {

    private UUID patient;
    private List<String> everything;

    @BeforeEach
    void somebodyWithARecordOfEachKind() {
        patient = People.registered(TENANT);
        String path = "/patients/" + patient;
        everything = new ArrayList<>(List.of(path, path + "/safety-facts", path + "/medications"));
        Api.linkedCaregiver(TENANT, patient, "\"record\"");
        record("conditions", "{\"condition\":\"stroke\"}");
        record("precautions", "{\"precaution\":\"pacemaker\"}");
        record("consents", "{\"purpose\":\"treatment\"}");
        record("episodes", """
            {"programmeType":"cognitive","setting":"home","referral":{"source":"self"}}
            """);
    }

    private void record(String kind, String body) {
        everything.add("/" + kind + "/" + created(post(TENANT, "/patients/" + patient + "/" + kind, body)));
        everything.add("/patients/" + patient + "/" + kind);
    }

    private String consented(UUID who, String period) {
        return created(post(
                TENANT, "/patients/" + who + "/consents", "{\"purpose\":\"caregiver-access\"%s}".formatted(period)));
    }

    private void caregiverAlwaysGets(int status) {
        assertThat(everything.stream()
                        .collect(Collectors.toMap(
                                path -> path,
                                path -> asCaregiver(TENANT, patient)
                                        .get("/api/v1" + path)
                                        .statusCode())))
                .isEqualTo(everything.stream().collect(Collectors.toMap(path -> path, path -> status)));
    }

    @Test
    void hidesEverythingUntilThePersonConsents() {
        caregiverAlwaysGets(404);
        consented(patient, "");
        caregiverAlwaysGets(200);
    }

    @Test
    void hidesEverythingFromTheWithdrawalOn() {
        String consent = consented(patient, "");
        caregiverAlwaysGets(200);
        asPatient(TENANT, patient)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/consents/" + consent + "/withdrawal")
                .then()
                .statusCode(200);
        caregiverAlwaysGets(404);
        consented(patient, "");
        caregiverAlwaysGets(200);
    }

    @Test
    void letsThePersonWithdrawAndUnlinkAfterTheRecordWasArchived() {
        String consent = consented(patient, "");
        Api.as(TENANT, "coordinator")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"moved away\"}")
                .post("/api/v1/patients/" + patient + "/archiving")
                .then()
                .statusCode(200);
        caregiverAlwaysGets(200);
        asPatient(TENANT, patient)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/v1/consents/" + consent + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        caregiverAlwaysGets(404);
        String caregiver = get(TENANT, "/patients/" + patient + "/caregivers")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Api.step(TENANT, "/caregivers/" + caregiver + "/unlinking", 1, "{\"reason\":\"asked for\"}")
                .then()
                .statusCode(200);
        post(TENANT, "/patients/" + patient + "/consents", "{\"purpose\":\"caregiver-access\"}")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"from\":\"2020-01-01\",\"until\":\"2020-12-31\"", ",\"from\":\"2999-01-01\""})
    void needsAConsentThatHoldsToday(String period) {
        consented(patient, period);
        caregiverAlwaysGets(404);
    }

    @Test
    void opensNothingByTheConsentOfSomebodyElse() {
        UUID other = People.registered(TENANT);
        Api.linkedCaregiver(TENANT, other, "\"record\"");
        consented(other, "");
        caregiverAlwaysGets(404);
        asCaregiver(TENANT, other).get("/api/v1/patients/" + other).then().statusCode(200);
        asCaregiver(TENANT, other).get("/api/v1/patients/" + patient).then().statusCode(404);
        consented(patient, "");
        asCaregiver(TENANT, other).get("/api/v1/patients/" + patient).then().statusCode(404);
    }

    @Test
    void leavesStaffAndThePersonAlone() {
        everything.forEach(path -> {
            get(TENANT, path).then().statusCode(200);
            asPatient(TENANT, patient).get("/api/v1" + path).then().statusCode(200);
        });
    }
}
