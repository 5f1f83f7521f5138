package health.praxis.patient.patientimport;

import static health.praxis.patient.Api.as;
import static health.praxis.patient.Api.asPatient;
import static health.praxis.patient.Api.created;
import static health.praxis.patient.Api.get;
import static health.praxis.patient.Api.post;
import static health.praxis.patient.Api.step;
import static health.praxis.patient.patientimport.Inputs.condition;
import static health.praxis.patient.patientimport.Inputs.with;
import static health.praxis.patient.patientimport.Inputs.without;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PatientImportResourceTest {

    private static final String STROKE = "230690007";
    private static final String PARKINSONS = "49049000";
    private static final String MEDICATIONS_CHANGED = "health.praxis.patient.medications-changed.v1";

    private final String tenant = "import-" + UUID.randomUUID();

    private RequestSpecification sender(String contentType) {
        return given().auth().oauth2(Tokens.of(tenant, "integration")).contentType(contentType);
    }

    private Response send(byte[] bundle) {
        return sender("application/fhir+json").body(bundle).post("/api/v1/patient-imports");
    }

    private Response send(String... resources) {
        return send(Inputs.bundle(resources).getBytes(StandardCharsets.UTF_8));
    }

    private static String patient(String identifier) {
        return with(Inputs.PATIENT, "identifier", "[{\"system\":\"urn:mrn\",\"value\":\"%s\"}]".formatted(identifier));
    }

    @Test
    void registersAPersonWithConditionsAndMedications() {
        var report = send(Inputs.file("stroke-then-alzheimers.json"));
        report.then()
                .statusCode(201)
                .body("outcome", equalTo("created"))
                .body("eligibleForEpisode", equalTo(true))
                .body("reasonsAgainstEpisode", hasSize(0))
                .body("conditions.condition", contains("alzheimers", "stroke"))
                .body("proposedPrimary", equalTo("alzheimers"))
                .body("fieldsLeftOut", hasSize(0))
                .body("entries.kept", equalTo(14))
                .body("entries.leftOut", equalTo(239))
                .body("entries.refused", equalTo(0))
                .body("reasons.not-neurological", equalTo(11));
        String patientId = report.path("patientId");
        assertThat(report.header("Location")).endsWith("/api/v1/patient-imports/" + report.path("id"));

        get(tenant, "/patients/" + patientId)
                .then()
                .body("identifiers", hasSize(5))
                .body("demographics.birthDate", equalTo("1937-02-13"))
                .body("demographics.names[0].given", contains("Adán"))
                .body("demographics.language", equalTo("es"))
                .body("demographics.contacts", hasSize(1))
                .body("demographics.address.country", equalTo("US"))
                .body("deceased", equalTo(false));
        get(tenant, "/conditions/" + report.path("primaryConditionId"))
                .then()
                .body("condition", equalTo("alzheimers"))
                .body("onset", equalTo("2020-01-18"));
        get(tenant, "/patients/" + patientId + "/medications?limit=200").then().body("items", hasSize((int)
                report.path("medications")));
        asPatient(tenant, UUID.randomUUID())
                .get("/api/v1/patients/" + patientId + "/medications")
                .then()
                .statusCode(404);
    }

    /** By the list: what was begun and when, and what is no longer active; a name in the EHR is not told. */
    @Test
    void tellsWhichDrugsWereBegunAndEnded() {
        String person = patient("medications-changed");
        String warfarin = drug("855332", "active", "2026-05-04");
        String patientId = send(person, warfarin, drug("310798", "completed", "2019-01-02"))
                .path("patientId");
        var first = PublishedEvents.awaitOne("praxis.patient", patientId, MEDICATIONS_CHANGED);
        assertThat(first.data().path("started").toString())
                .isEqualTo("[{\"rxNorm\":\"855332\",\"startedOn\":\"2026-05-04\"},"
                        + "{\"rxNorm\":\"310798\",\"startedOn\":\"2019-01-02\"}]");
        assertThat(first.data().path("stopped")).isEmpty();

        send(person, warfarin, drug("310798", "completed", "2020-01-02"));
        send(person, drug("855332", "stopped", "2026-05-04"), drug("310798", "completed", "2020-01-02"));

        var told = PublishedEvents.await("praxis.patient", patientId, MEDICATIONS_CHANGED, 2).stream()
                .filter(event -> event.type().equals(MEDICATIONS_CHANGED))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().data().path("started")).isEmpty();
        assertThat(told.getLast().data().path("stopped").toString()).isEqualTo("[{\"rxNorm\":\"855332\"}]");
        assertThat(told.toString()).doesNotContain("Warfarin");
    }

    private static String drug(String rxNorm, String status, String authoredOn) {
        return """
            {"resourceType":"MedicationRequest","status":"%s","intent":"order","subject":{"reference":"urn:uuid:0"},
             "authoredOn":"%s","medicationCodeableConcept":{"text":"Warfarin",
              "coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"%s","display":"Warfarin"}]}}\
            """.formatted(status, authoredOn, rxNorm);
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        var first = send(Inputs.file("stroke-then-alzheimers.json"));
        String patientId = first.path("patientId");
        var again = send(Inputs.file("stroke-then-alzheimers.json"));

        again.then()
                .statusCode(201)
                .body("outcome", equalTo("unchanged"))
                .body("patientId", equalTo(patientId))
                .body("conditions.outcome", contains("unchanged", "unchanged"))
                .body("id", not(equalTo(first.path("id"))));
        get(tenant, "/patients/" + patientId).then().body("version", equalTo(1));
        created(post(tenant, "/patients/" + patientId + "/consents", "{\"purpose\":\"treatment\"}"));
        var events = PublishedEvents.await("praxis.patient", patientId, "health.praxis.patient.consent-granted.v1", 1);
        assertThat(events)
                .extracting(PublishedEvents.Event::type)
                .containsExactly(
                        "health.praxis.patient.registered.v1",
                        "health.praxis.patient.condition-recorded.v1",
                        "health.praxis.patient.condition-recorded.v1",
                        MEDICATIONS_CHANGED,
                        "health.praxis.patient.consent-granted.v1");
    }

    @Test
    void registersSomebodyWhoHasDiedAndRefusesAnEpisode() {
        var report = send(Inputs.file("deceased-brain-injury-and-alzheimers.json"));
        report.then()
                .statusCode(201)
                .body("eligibleForEpisode", equalTo(false))
                .body("reasonsAgainstEpisode", hasItem("deceased"));
        String patientId = report.path("patientId");
        get(tenant, "/patients/" + patientId).then().body("deceasedOn", equalTo("1994-04-11"));
        post(tenant, "/patients/" + patientId + "/episodes", """
            {"programmeType":"intensive","setting":"outpatient","referral":{"source":"hospital"}}
            """)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("deceased"));
    }

    @Test
    void leavesAResolvedConcussionResolved() {
        var report = send(Inputs.file("resolved-concussion.json"));
        report.then()
                .statusCode(201)
                .body("eligibleForEpisode", equalTo(false))
                .body("reasonsAgainstEpisode", contains("only-resolved-conditions"))
                .body("proposedPrimary", nullValue())
                .body("primaryConditionId", nullValue());
        get(tenant, "/patients/" + report.path("patientId") + "/conditions")
                .then()
                .body("items.clinicalStatus", contains("resolved"))
                .body("items.resolvedOn", contains("2014-11-11"));
    }

    @Test
    void saysThatNothingNeurologicalIsKnown() {
        send(patient("1")).then().statusCode(201).body("reasonsAgainstEpisode", contains("no-neurological-condition"));
    }

    @Test
    void followsWhatTheEhrSaysAnewButKeepsWhatTheClinicChangedSince() {
        String patientId = send(patient("1")).path("patientId");
        var record = get(tenant, "/patients/" + patientId).jsonPath();
        as(tenant, "coordinator")
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"demographics\":{\"language\":\"fr\",\"timeZone\":\"Europe/Paris\"}}")
                .patch("/api/v1/patients/" + patientId)
                .then()
                .statusCode(200);
        assertThat(record.getString("demographics.names[0].family")).isEqualTo("Doe");

        send(patient("1")).then().body("outcome", equalTo("unchanged"));
        get(tenant, "/patients/" + patientId).then().body("demographics.language", equalTo("fr"));
        send(with(patient("1"), "name", "[{\"use\":\"official\",\"family\":\"Roe\"}]"))
                .then()
                .body("outcome", equalTo("updated"));
        get(tenant, "/patients/" + patientId)
                .then()
                .body("demographics.names[0].family", equalTo("Roe"))
                .body("demographics.language", equalTo("fr"))
                .body("demographics.timeZone", equalTo("Europe/Paris"));
    }

    @Test
    void recordsADeathThatTheEhrLearnsOf() {
        String patientId = send(patient("1")).path("patientId");
        send(with(patient("1"), "deceasedBoolean", "true")).then().body("outcome", equalTo("updated"));
        get(tenant, "/patients/" + patientId)
                .then()
                .body("deceased", equalTo(true))
                .body("deceasedOn", nullValue());
        send(with(patient("1"), "deceasedDateTime", "\"2025-05-05\"")).then().body("outcome", equalTo("updated"));
        get(tenant, "/patients/" + patientId).then().body("deceasedOn", equalTo("2025-05-05"));
        send(patient("1")).then().body("outcome", equalTo("unchanged"));
        get(tenant, "/patients/" + patientId).then().body("deceased", equalTo(true));
    }

    @Test
    void refusesAPersonWhoIsSaidToLiveAndToHaveDied() {
        var living = with(patient("1"), "deceasedBoolean", "false");
        send(with(living, "deceasedDateTime", "\"2025-05-05\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:praxis:problem:import-refused"))
                .body("errors.code", contains("living-with-a-day-of-death"));
        send(living).then().statusCode(201).body("outcome", equalTo("created"));
        var dead = with(patient("1"), "deceasedDateTime", "\"2025-05-05\"");
        String patientId = send(with(dead, "deceasedBoolean", "true")).path("patientId");
        get(tenant, "/patients/" + patientId).then().body("deceasedOn", equalTo("2025-05-05"));
    }

    @Test
    void followsTheEhrWhenAConditionResolvesButNeverUndoesTheClinic() {
        var first = send(patient("1"), condition(STROKE, "2020-01-01"), condition(PARKINSONS, "2021-01-01"));
        String patientId = first.path("patientId");
        send(patient("1"), condition(STROKE, "2020-01-01"), condition(PARKINSONS, "2021-01-01", "resolved"))
                .then()
                .body("outcome", equalTo("updated"))
                .body("conditions.outcome", containsInAnyOrder("updated", "unchanged"));
        String stroke = get(tenant, "/patients/" + patientId + "/conditions")
                .then()
                .body("items.find { it.condition == 'parkinsons' }.clinicalStatus", equalTo("resolved"))
                .body("items.find { it.condition == 'stroke' }.primary", equalTo(true))
                .extract()
                .path("items.find { it.condition == 'stroke' }.id");
        step(tenant, "/conditions/" + stroke + "/resolution", 2, "{}").then().statusCode(200);

        send(patient("1"), condition(STROKE, "2020-01-01"), condition(PARKINSONS, "2021-01-01"))
                .then()
                .body("outcome", equalTo("unchanged"));
        get(tenant, "/conditions/" + stroke).then().body("clinicalStatus", equalTo("resolved"));
    }

    @Test
    void keepsThePrimaryThatTheClinicChose() {
        var first = send(patient("1"), condition(STROKE, "2020-01-01"));
        var second = send(patient("1"), condition(STROKE, "2020-01-01"), condition(PARKINSONS, "2021-01-01"));
        second.then()
                .body("outcome", equalTo("updated"))
                .body("proposedPrimary", equalTo("parkinsons"))
                .body("primaryConditionId", equalTo(first.path("primaryConditionId")));
    }

    @Test
    void refusesAConditionThatCannotBeAndKeepsTheRest() {
        send(patient("1"), condition(STROKE, "1949-01-01"), condition(PARKINSONS, "2021-01-01"))
                .then()
                .statusCode(201)
                .body("conditions.outcome", contains("created", "refused"))
                .body("conditions[1].reasons", contains("onset-before-birth"))
                .body("conditions[1].conditionId", nullValue());
    }

    @Test
    void refusesIdentifiersOfDifferentPeople() {
        String one = send(patient("1")).path("patientId");
        String two = send(patient("2")).path("patientId");
        var both = with(
                Inputs.PATIENT,
                "identifier",
                "[{\"system\":\"urn:mrn\",\"value\":\"1\"},{\"system\":\"urn:mrn\",\"value\":\"2\"}]");
        var problem = send(both);
        problem.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:praxis:problem:identifiers-of-several-people"));
        assertThat(problem.asString()).contains(one, two);
    }

    @Test
    void addsIdentifiersAndKeepsThoseOnRecord() {
        String patientId = send(patient("1")).path("patientId");
        var more = with(
                Inputs.PATIENT,
                "identifier",
                "[{\"system\":\"urn:mrn\",\"value\":\"1\"},{\"system\":\"urn:new\",\"value\":\"9\"}]");
        send(more).then().body("outcome", equalTo("updated")).body("patientId", equalTo(patientId));
        send(patient("1")).then().body("outcome", equalTo("unchanged"));
        get(tenant, "/patients/" + patientId).then().body("identifiers", hasSize(2));
    }

    @Test
    void leavesOutWhatRegistrationDoesNotTakeAndSaysSo() {
        var odd = with(
                with(patient("1"), "birthDate", "\"1950\""),
                "telecom",
                "[{\"system\":\"fax\",\"value\":\"1\"},{\"system\":\"phone\",\"value\":\"2\",\"use\":\"temp\"}]");
        var report = send(odd);
        report.then().statusCode(201).body("fieldsLeftOut", containsInAnyOrder("birthDate", "contacts"));
        get(tenant, "/patients/" + report.path("patientId"))
                .then()
                .body("demographics.birthDate", nullValue())
                .body("demographics.contacts", hasSize(1));
    }

    @Test
    void refusesInputsThatAreNotOnePerson() {
        send(without(Inputs.PATIENT, "identifier"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-identifier"));
        send(without(patient("1"), "name")).then().statusCode(422).body("errors.code", contains("no-name"));
        send(patient("1"), patient("2")).then().statusCode(422).body("errors.code", contains("several-patients"));
        send(condition(STROKE, "2020-01-01")).then().statusCode(422).body("errors.code", contains("no-patient"));
        send(patient("1"), condition(STROKE, "2020").replace("Patient/p1", "Patient/other"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:praxis:problem:import-refused"))
                .body("errors.pointer", contains("/entry/1/resource"));
        send("{".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.code", contains("not-json"));
        sender("application/xml")
                .body("<x/>")
                .post("/api/v1/patient-imports")
                .then()
                .statusCode(415);
        as(tenant, "patient").body("{}").post("/api/v1/patient-imports").then().statusCode(403);
        as(tenant, "coordinator").get("/api/v1/patients").then().body("items", hasSize(0));
    }

    @Test
    void refusesWholeAPersonWhoCannotBe() {
        send(with(patient("1"), "birthDate", "\"2999-01-01\""), condition(STROKE, "2020-01-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("birth-in-the-future"));
        as(tenant, "coordinator").get("/api/v1/patients").then().body("items", hasSize(0));
    }

    @Test
    void importsLinesAndStreamsTheReportOfEach() {
        var lines = Inputs.ndjson(patient("1"), condition(STROKE, "2020-01-01")) + "\nnot json\n";
        var report = sender("application/fhir+ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/patient-imports");
        report.then().statusCode(201).body("format", equalTo("ndjson")).body("entries.refused", equalTo(1));
        var entries = get(tenant, "/patient-imports/" + report.path("id") + "/entries");
        entries.then().statusCode(200).contentType("application/x-ndjson");
        assertThat(entries.asString().lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"position\":3", "\"verdict\":\"refused\"", "\"reason\":\"not-json\"");
    }

    @Test
    void takesMoreThanOtherRequestsMayHold() {
        var padding = "{\"resourceType\":\"Observation\",\"note\":\"" + "x".repeat(3 << 20) + "\"}";
        send(patient("1"), padding).then().statusCode(201).body("reasons.resource-type-not-imported", equalTo(1));
    }

    @Test
    void importsOncePerKey() {
        String key = UUID.randomUUID().toString();
        var bundle = Inputs.bundle(patient("1"));
        String first = sender("application/json")
                .header("Idempotency-Key", key)
                .body(bundle)
                .post("/api/v1/patient-imports")
                .path("id");
        sender("application/json")
                .header("Idempotency-Key", key)
                .body(bundle)
                .post("/api/v1/patient-imports")
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("outcome", equalTo("created"));
        sender("application/json")
                .header("Idempotency-Key", key)
                .body(Inputs.bundle(patient("2")))
                .post("/api/v1/patient-imports")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:praxis:problem:idempotency-key-reused"));
    }

    @Test
    void keepsReportsAndPeopleOfTenantsApart() {
        var here = send(patient("1"));
        String elsewhere = "other-" + tenant;
        given().auth()
                .oauth2(Tokens.of(elsewhere, "integration"))
                .contentType("application/fhir+json")
                .body(Inputs.bundle(patient("1")))
                .post("/api/v1/patient-imports")
                .then()
                .body("outcome", equalTo("created"))
                .body("patientId", not(equalTo(here.path("patientId"))));
        get(tenant, "/patient-imports/" + here.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        get(elsewhere, "/patient-imports/" + here.path("id")).then().statusCode(404);
        get(elsewhere, "/patient-imports/" + here.path("id") + "/entries")
                .then()
                .statusCode(404);
    }

    @Test
    void tellsNothingOfThePersonInReportsAndEvents() {
        var report = send(Inputs.file("stroke-then-alzheimers.json"));
        var person = Inputs.personOf(Inputs.read(ImportFormat.BUNDLE, Inputs.file("stroke-then-alzheimers.json")));
        var secrets = List.of(
                person.officialName().orElseThrow().family().orElseThrow(),
                person.birthDate().orElseThrow().date().toString(),
                person.identifiers().getFirst().value(),
                person.telecoms().getFirst().value(),
                person.addresses().getFirst().lines().getFirst());
        assertThat(report.asString()).doesNotContain(secrets);
        var events = PublishedEvents.await(
                "praxis.patient", report.path("patientId"), "health.praxis.patient.condition-recorded.v1", 2);
        events.forEach(event -> assertThat(event.data().toString()).doesNotContain(secrets));
    }
}
