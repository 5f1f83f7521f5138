package health.praxis.patient;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import health.praxis.testing.matrix.AccessMatrix;
import health.praxis.testing.matrix.MatrixRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation, by everybody, about the own and another record, in the own tenant and in others. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AccessMatrixTest {

    private final String tenant = "matrix-" + UUID.randomUUID();

    /** One after the other on the same rows; the last of them leaves the most behind. */
    @TestFactory
    Stream<DynamicTest> accessMatrix() {
        clinic("practitioners", "{\"name\":\"P\",\"discipline\":\"speech\"}");
        clinic("locations", "{\"name\":\"M\",\"rooms\":[]}");
        as(tenant, "tenant-admin")
                .header("If-Match", "\"1\"")
                .body("{\"emergencyNumber\":\"112\"}")
                .put("/api/v1/clinic/settings")
                .then()
                .statusCode(200);
        var shared = Map.of(
                "practitioners", clinic("practitioners", "{\"name\":\"Q\",\"discipline\":\"physical\"}"),
                "locations", clinic("locations", "{\"name\":\"L\",\"rooms\":[{\"name\":\"R\"}]}"));
        var own = record(shared);
        var matrix = new AccessMatrix(tenant, own, record(shared), new OwnFacts(tenant));
        return Stream.of(
                        dynamicTest(
                                "keepsKeysAndEventsApart",
                                () -> matrix.checkKeys("recordCondition", own, "praxis.patient")),
                        dynamicTest(
                                "keepsCursorsInTheirTenant",
                                () -> assertThat(matrix.checkCursors()).isGreaterThanOrEqualTo(9)),
                        dynamicTest(
                                "tellsNothingByTags",
                                () -> assertThat(matrix.checkTags("getConsent", "getCondition"))
                                        .isGreaterThanOrEqualTo(8)),
                        dynamicTest(
                                "answersAsTheMatrixSays",
                                () -> System.out.println("patient-service " + matrix.check())))
                .onClose(matrix::close);
    }

    private String clinic(String kind, String body) {
        return created(as(tenant, "tenant-admin").body(body).post("/api/v1/clinic/" + kind));
    }

    /** Somebody taken over from an EHR, with two things of each kind. */
    private MatrixRecord record(Map<String, String> shared) {
        var things = new HashMap<>(shared);
        String identifier = UUID.randomUUID().toString();
        things.put("identifier", identifier);
        var taken = given().auth()
                .oauth2(Tokens.of(tenant, "integration"))
                .contentType("application/fhir+json")
                .body(bundle(identifier))
                .post("/api/v1/patient-imports");
        things.put("patient-imports", created(taken));
        String patient = taken.path("patientId");
        things.put("history", "1");
        things.put("audit", "patient");
        recordTwo(things, patient, "conditions", "{\"condition\":\"stroke\"}", "{\"condition\":\"ms\"}");
        recordTwo(things, patient, "precautions", "{\"precaution\":\"pacemaker\"}", "{\"precaution\":\"dysphagia\"}");
        recordTwo(things, patient, "consents", "{\"purpose\":\"treatment\"}", "{\"purpose\":\"recording\"}");
        recordTwo(things, patient, "capacity-assessments", "{\"capacity\":\"absent\"}", "{\"capacity\":\"present\"}");
        recordTwo(
                things,
                patient,
                "caregivers",
                "{\"name\":\"Ana\",\"relationship\":\"friend\"}",
                "{\"name\":\"Eva\",\"relationship\":\"child\"}");
        recordTwo(things, patient, "episodes", """
            {"programmeType":"cognitive","setting":"home","referral":{"source":"self"}}
            """, """
            {"programmeType":"intensive","setting":"home","referral":{"source":"self"}}
            """);
        as(tenant, "coordinator")
                .body("{\"account\":\"somebody-else\",\"role\":\"other\"}")
                .post("/api/v1/patients/" + patient + "/care-team/members")
                .then()
                .statusCode(200);
        var team = get(tenant, "/patients/" + patient + "/care-team");
        things.put("members", team.path("members[0].id"));
        things.put("members@version", team.path("id"));
        return new MatrixRecord(UUID.fromString(patient), things);
    }

    private void recordTwo(Map<String, String> things, String patient, String kind, String first, String second) {
        String path = "/patients/" + patient + "/" + kind;
        created(post(tenant, path, first));
        things.put(kind, created(post(tenant, path, second)));
    }

    private static String bundle(String identifier) {
        return """
            {"resourceType":"Bundle","type":"transaction","entry":[
              {"fullUrl":"urn:uuid:0","resource":{"resourceType":"Patient","gender":"female","birthDate":"1956-02-29",
                "identifier":[{"system":"https://ehr.example/mrn","value":"%s"}],
                "name":[{"family":"Silva","given":["Maria"]}]}},
              {"fullUrl":"urn:uuid:1","resource":{"resourceType":"MedicationRequest","status":"active","intent":"order",
                "subject":{"reference":"urn:uuid:0"},"medicationCodeableConcept":{"text":"Baclofen"}}},
              {"fullUrl":"urn:uuid:2","resource":{"resourceType":"MedicationRequest","status":"active","intent":"order",
                "subject":{"reference":"urn:uuid:0"},"medicationCodeableConcept":{"text":"Levodopa"}}}]}
            """.formatted(identifier);
    }
}
