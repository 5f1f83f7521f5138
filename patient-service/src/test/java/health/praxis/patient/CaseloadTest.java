package health.praxis.patient;

import static health.praxis.patient.Api.asPerson;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.praxis.patient.registration.People;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see who are on no care team, who are on some, and who break the glass. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CaseloadTest {

    private final String tenant = "caseload-" + UUID.randomUUID();
    private final String identifier = UUID.randomUUID().toString();
    private UUID patient;
    private List<String> everything;

    @BeforeEach
    void somebodyWithARecordOfEachKind() {
        patient = UUID.fromString(created(asPerson(tenant, "one", "therapist")
                .body(People.json("Silva", identifier))
                .post("/api/v1/patients")));
        String path = "/patients/" + patient;
        everything = new ArrayList<>(List.of(
                path,
                path + "/history",
                path + "/history/1",
                path + "/safety-facts",
                path + "/medications",
                path + "/care-team",
                path + "/care-team/history"));
        record("conditions", "{\"condition\":\"stroke\"}");
        record("precautions", "{\"precaution\":\"pacemaker\"}");
        record("consents", "{\"purpose\":\"treatment\"}");
        record("capacity-assessments", "{\"capacity\":\"present\"}");
        record("caregivers", "{\"name\":\"Ana\",\"relationship\":\"friend\"}");
        record("episodes", """
            {"programmeType":"cognitive","setting":"home","referral":{"source":"self"}}
            """);
    }

    private void record(String kind, String body) {
        everything.add("/" + kind + "/" + created(post(tenant, "/patients/" + patient + "/" + kind, body)));
        everything.add("/patients/" + patient + "/" + kind);
    }

    private void eachAnswers(String account, String role, int status) {
        var answers = new LinkedHashMap<String, Integer>();
        var expected = new LinkedHashMap<String, Integer>();
        everything.forEach(path -> {
            answers.put(
                    path, asPerson(tenant, account, role).get("/api/v1" + path).statusCode());
            expected.put(path, status);
        });
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void opensNothingToATherapistWhoIsNotOnTheTeam() {
        eachAnswers("one", "therapist", 200);
        eachAnswers("another", "therapist", 404);
        eachAnswers("a coordinator", "coordinator", 200);
        eachAnswers("a physician", "physician", 200);
    }

    @Test
    void changesNothingForATherapistWhoIsNotOnTheTeam() {
        var another = asPerson(tenant, "another", "therapist").header("If-Match", "\"1\"");
        another.body("{}").post("/api/v1/patients/" + patient + "/death").then().statusCode(404);
        for (String kind : List.of("conditions", "precautions", "consents", "episodes", "caregivers")) {
            String body = switch (kind) {
                case "conditions" -> "{\"condition\":\"tbi\"}";
                case "precautions" -> "{\"precaution\":\"dysphagia\"}";
                case "consents" -> "{\"purpose\":\"research\"}";
                case "caregivers" -> "{\"name\":\"B\",\"relationship\":\"friend\"}";
                default -> """
                    {"programmeType":"intensive","setting":"home","referral":{"source":"self"}}
                    """;
            };
            asPerson(tenant, "another", "therapist")
                    .body(body)
                    .post("/api/v1/patients/" + patient + "/" + kind)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void listsTheCaseloadPageByPage() {
        String second = created(asPerson(tenant, "one", "therapist")
                .body(People.json("Zwei", UUID.randomUUID().toString()))
                .post("/api/v1/patients"));
        for (int i = 0; i < 3; i++) {
            created(asPerson(tenant, "another", "therapist")
                    .body(People.json("Andere", UUID.randomUUID().toString()))
                    .post("/api/v1/patients"));
        }
        var first = asPerson(tenant, "one", "therapist").get("/api/v1/patients?limit=1");
        first.then().body("items", hasSize(1)).body("items[0].id", equalTo(patient.toString()));
        String next = first.header("Link").replaceFirst("^<(.*)>.*$", "$1");
        asPerson(tenant, "one", "therapist")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second));
        asPerson(tenant, "nobody", "therapist").get("/api/v1/patients").then().body("items", hasSize(0));
        asPerson(tenant, "nobody", "tenant-admin")
                .get("/api/v1/patients")
                .then()
                .body("items", hasSize(0));
        asPerson(tenant, "x", "coordinator").get("/api/v1/patients").then().body("items", hasSize(5));
    }

    @Test
    void findsByIdentifierWhomTheCallerMaySee() {
        String search = "/api/v1/patients?identifierSystem=https://ehr.example/mrn&identifierValue=" + identifier;
        asPerson(tenant, "one", "therapist").get(search).then().body("items", hasSize(1));
        asPerson(tenant, "another", "therapist").get(search).then().body("items", hasSize(0));
        asPerson(tenant, "x", "coordinator").get(search).then().body("items", hasSize(1));
    }

    @Test
    void opensInAnEmergencyWithAReason() {
        String path = "/api/v1/patients/" + patient;
        asPerson(tenant, "another", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "Found unconscious in the gym")
                .get(path)
                .then()
                .statusCode(200);
        asPerson(tenant, "another", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .get(path)
                .then()
                .statusCode(400);
        asPerson(tenant, "another", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "urgent!!!")
                .get(path)
                .then()
                .statusCode(400);
        asPerson(tenant, "another", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "urgent 0930")
                .get(path)
                .then()
                .statusCode(200);
        asPerson(tenant, "another", "tenant-admin")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "Found unconscious in the gym")
                .get(path)
                .then()
                .statusCode(404);
        asPerson(tenant + "-other", "another", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "Found unconscious in the gym")
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void takesNoReasonThatNobodyCanRead() {
        for (String reason : List.of(
                "urgent!!!!",
                "%E2%80%8B".repeat(12),
                "%C2%A0".repeat(12),
                "Found unconscious%E2%80%AEmyg eht ni",
                "Found unconscious%E2%80%A8in the gym",
                "Found unconscious%ED%A0%80in the gym")) {
            emergency()
                    .header("Break-Glass-Reason", reason)
                    .get("/api/v1/patients/" + patient)
                    .then()
                    .statusCode(400)
                    .body("errors.code", equalTo(List.of("break-glass-reason-missing")));
        }
    }

    private RequestSpecification emergency() {
        return asPerson(tenant, "another", "therapist").header("Purpose-Of-Use", "BTG");
    }

    @Test
    void changesInAnEmergencyNothingAboutWhoMayOpenTheRecord() {
        String caregiver = idOf("/caregivers/");
        String consent = idOf("/consents/");
        var refused = new LinkedHashMap<String, String>();
        refused.put("/patients/" + patient + "/caregivers", "{\"name\":\"B\",\"relationship\":\"friend\"}");
        refused.put("/patients/" + patient + "/consents", "{\"purpose\":\"analytics\"}");
        // who is said to be unable to decide, or to be a minor, no longer decides alone
        refused.put("/patients/" + patient + "/capacity-assessments", "{\"capacity\":\"absent\"}");
        refused.put("/caregivers/" + caregiver + "/unlinking", "{\"reason\":\"moved\"}");
        refused.put("/consents/" + consent + "/withdrawal", "{}");
        refused.forEach((path, body) -> asPersonInAnEmergency()
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:praxis:problem:not-by-broken-glass")));
        asPersonInAnEmergency()
                .body("{\"name\":\"Bo\",\"relationship\":\"friend\",\"account\":\"accomplice\"}")
                .put("/api/v1/caregivers/" + caregiver)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:praxis:problem:not-by-broken-glass"));
        asPersonInAnEmergency()
                .contentType("application/merge-patch+json")
                .body("{\"demographics\":{\"birthDate\":\"2024-02-29\"}}")
                .patch("/api/v1/patients/" + patient)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:praxis:problem:not-by-broken-glass"));
        asPersonInAnEmergency()
                .contentType("application/merge-patch+json")
                .body("{\"demographics\":{\"language\":\"pt-BR\"}}")
                .patch("/api/v1/patients/" + patient)
                .then()
                .statusCode(200);
        asPersonInAnEmergency()
                .body("{\"condition\":\"tbi\"}")
                .post("/api/v1/patients/" + patient + "/conditions")
                .then()
                .statusCode(201);
        asPerson(tenant, "one", "therapist")
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "Found unconscious in the gym")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"moved\"}")
                .post("/api/v1/caregivers/" + caregiver + "/unlinking")
                .then()
                .statusCode(200);
    }

    /** Whoever tried to help has to say how it ended, although nobody consents to anything afterwards. */
    @Test
    void recordsADeathInAnEmergency() {
        asPersonInAnEmergency()
                .body("{\"deceasedOn\":\"2026-01-05\"}")
                .post("/api/v1/patients/" + patient + "/death")
                .then()
                .statusCode(200)
                .body("deceased", equalTo(true));
    }

    private RequestSpecification asPersonInAnEmergency() {
        return emergency()
                .header("Break-Glass-Reason", "Found unconscious in the gym")
                .header("If-Match", "\"1\"");
    }

    private String idOf(String kind) {
        return everything.stream()
                .filter(path -> path.startsWith(kind))
                .findFirst()
                .orElseThrow()
                .substring(kind.length());
    }

    @Test
    void showsAPersonWhoseListsHeldTheOwnRecord() {
        String other = created(asPerson(tenant, "one", "therapist")
                .body(People.json("Costa", UUID.randomUUID().toString()))
                .post("/api/v1/patients"));
        asPerson(tenant, "one", "therapist").get("/api/v1/patients").then().body("items", hasSize(2));
        asPerson(tenant, "two", "therapist").get("/api/v1/patients").then().body("items", hasSize(0));
        asPerson(tenant, "three", "coordinator")
                .get("/api/v1/patients?limit=1")
                .then()
                .body("items", hasSize(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.asPatient(tenant, UUID.fromString(other))
                        .get("/api/v1/audit/patient/entries?patientId=" + other)
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.operation == 'listPatients' }.account", equalTo(List.of("one")))
                        .body("items.findAll { it.operation == 'listPatients' }.basis", equalTo(List.of("care-team")))
                        .body("items.people.flatten().findAll { it != null }", hasSize(0)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.asPatient(tenant, patient)
                        .get("/api/v1/audit/patient/entries?patientId=" + patient)
                        .then()
                        .body(
                                "items.findAll { it.operation == 'listPatients' }.account",
                                equalTo(List.of("three", "one"))));
    }
}
