package health.praxis.session.safety;

import static health.praxis.session.Clinic.OTHER_TENANT;
import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.count;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.registered;
import static health.praxis.session.Clinic.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.praxis.session.Clinic;
import health.praxis.session.Neighbours;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class SafetyReportTest {

    private static final String FALL = """
        {"patientId":"%s","kind":"fall","severityGrade":1,"serious":false,"harm":"mild","occurredAt":"%s",
         "description":"SENTINEL-DESCRIPTION","action":"SENTINEL-ACTION"}
        """;
    private static final String SYMPTOM = """
        {"patientId":"%s","symptom":"%s","newOrWorse":%s,"feelsSafeAlone":%s,"note":"SENTINEL-NOTE"}
        """;

    private static String fall(UUID patient, Duration ago) {
        return FALL.formatted(patient, Instant.now().minus(ago));
    }

    private static RequestSpecification linked(UUID patient, String role) {
        return given().auth().oauth2(Tokens.linked(TENANT, patient, role)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse report(RequestSpecification who, String body) {
        return who.body(body).post("/api/v1/adverse-events").then();
    }

    private static ValidatableResponse symptom(UUID patient, String symptom, boolean newOrWorse, Boolean safeAlone) {
        return Clinic.therapist()
                .body(SYMPTOM.formatted(patient, symptom, newOrWorse, safeAlone))
                .post("/api/v1/symptom-reports")
                .then();
    }

    @Test
    void answersAFallWithTheInstructionAndTellsTheFlag() {
        String tenant = "emergency-" + UUID.randomUUID();
        Clinic.settings(tenant, 1, SETTINGS.formatted("112", "Europe/Berlin", 20));
        awaitRow("select 1 from clinic_settings where tenant_id = '" + tenant + "'");
        var patient = patient();
        String key = UUID.randomUUID().toString();
        String body = fall(patient, Duration.ofMinutes(3));
        var who = as(tenant, "therapist").header("Idempotency-Key", key);
        String id = report(who, body)
                .statusCode(201)
                .body("reportedBy", equalTo("staff"))
                .body("instructions", hasSize(1))
                .body("instructions[0].trigger", equalTo("fall"))
                .body("instructions[0].severity", equalTo("emergency"))
                .body("instructions[0].emergencyNumber", equalTo("112"))
                .body("instructions[0].text", containsString("call 112 now"))
                .extract()
                .path("id");

        report(as(tenant, "therapist").header("Idempotency-Key", key), body)
                .statusCode(201)
                .body("id", equalTo(id))
                .body("instructions[0].text", containsString("call 112 now"));
        as(tenant, "therapist")
                .get("/api/v1/adverse-events/" + id)
                .then()
                .body("instructions[0].text", containsString("call 112 now"));

        var recorded = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.adverse-event-recorded.v1");
        assertThat(recorded.data().path("kind").textValue()).isEqualTo("fall");
        var raised = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(raised.data().path("suspends").textValue()).isEqualTo("programme");
        assertThat(raised.data().path("historic").booleanValue()).isFalse();
        assertThat(raised.data().path("sourceId").textValue()).isEqualTo(id);
        var due = Instant.parse(raised.data().path("dueBy").textValue());
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(18)),
                        Instant.now().plus(Duration.ofMinutes(20)));
        assertThat(PublishedEvents.underKey("praxis.session", patient.toString()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(
                                new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("SENTINEL"));
    }

    private static final String SELF_HARM = """
        {"assessmentId":"%s","patientId":"%s","instrument":"phq-9","subjectKind":"%s","item":"9"}
        """;

    static final String SETTINGS = """
        {"emergencyNumber":"%s","timeZone":"%s","locale":"de-DE","transitionAge":18,"closures":[],
         "vitalLimits":{"restingSystolicHoldMmHg":180,"restingDiastolicHoldMmHg":110,
           "restingHeartRateHoldPerMinute":120,"restingOxygenSaturationHoldPercent":90,
           "temperatureHoldCelsius":38.5,"glucoseLowHoldMgPerDl":70,"glucoseHighHoldMgPerDl":250,
           "systolicStopMmHg":250,"diastolicStopMmHg":115,"oxygenSaturationStopPercent":85},
         "acknowledgementMinutes":{"emergency":%d,"urgent":240,"routine":4320}}
        """;

    @Test
    void tellsToCallTheLocalNumberWhereTheClinicHasSetNone() {
        report(Clinic.therapist(), fall(patient(), Duration.ZERO))
                .statusCode(201)
                .body("instructions[0].emergencyNumber", equalTo(null))
                .body("instructions[0].text", containsString("call your local emergency number now"));
    }

    @Test
    void neitherAlarmsNorSuspendsForWhatIsOlderThanThreeDays() {
        var old = patient();
        report(Clinic.therapist(), fall(old, Duration.ofHours(72).plusSeconds(30)))
                .statusCode(201)
                .body("instructions[0].text", containsString("more than 72 hours ago"));
        var historic =
                PublishedEvents.awaitOne("praxis.session", old.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(historic.data().path("historic").booleanValue()).isTrue();
        assertThat(historic.data().path("suspends").textValue()).isEqualTo("nothing");
        assertThat(historic.data().path("dueBy").isNull()).isTrue();

        var recent = patient();
        report(Clinic.therapist(), fall(recent, Duration.ofHours(72).minusSeconds(30)))
                .statusCode(201);
        var current = PublishedEvents.awaitOne(
                "praxis.session", recent.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(current.data().path("historic").booleanValue()).isFalse();
        assertThat(current.data().path("suspends").textValue()).isEqualTo("programme");
    }

    @Test
    void takesReportsFromPatientsAndCaregiversAboutTheirOwnRecordOnly() {
        var patient = patient();
        String ungraded = "{\"patientId\":\"%s\",\"kind\":\"fall\"}";
        report(linked(patient, "patient"), ungraded.formatted(patient))
                .statusCode(201)
                .body("reportedBy", equalTo("patient"))
                .body("severityGrade", equalTo(null))
                .body("instructions", hasSize(1));
        report(linked(patient, "caregiver"), ungraded.formatted(patient))
                .statusCode(201)
                .body("reportedBy", equalTo("caregiver"));
        report(linked(UUID.randomUUID(), "patient"), ungraded.formatted(patient))
                .statusCode(404);
        report(Clinic.therapist(), ungraded.formatted(patient))
                .statusCode(422)
                .body("errors.code", contains("grading-missing"));
        report(as(TENANT, "analyst"), ungraded.formatted(patient)).statusCode(403);
    }

    @Test
    void losesNoReportBecausePatientServiceIsAway() {
        var unreachable = UUID.randomUUID();
        Neighbours.away(unreachable);
        report(Clinic.therapist(), fall(unreachable, Duration.ZERO))
                .statusCode(201)
                .body("instructions", hasSize(1));
        report(as(TENANT, "coordinator"), fall(UUID.randomUUID(), Duration.ZERO))
                .statusCode(404);
    }

    @Test
    void tellsWhatToDoEvenWhereTheOwnerHidesThePersonFromTheReporter() {
        var anothers = patient();
        report(passerBy(), fall(anothers, Duration.ZERO))
                .statusCode(201)
                .body("instructions", hasSize(1))
                .body("instructions[0].severity", equalTo("emergency"));
        passerBy()
                .body(SYMPTOM.formatted(anothers, "seizure", true, null))
                .post("/api/v1/symptom-reports")
                .then()
                .statusCode(201)
                .body("instructions", hasSize(1));
        assertThat(Neighbours.askedAbout(anothers)).hasSize(2);
        passerBy().get("/api/v1/adverse-events?patientId=" + anothers).then().statusCode(404);
    }

    /** A therapist who does not treat the person. */
    private static RequestSpecification passerBy() {
        return given().auth()
                .oauth2(Tokens.of("passing-therapist", TENANT, (UUID) null, "therapist"))
                .contentType(ContentType.JSON);
    }

    @Test
    void showsAReportToItsReporterAndToWhoeverOpensTheRecordAndNobodyElse() {
        var patient = patient();
        var byStaff = reports(Clinic.therapist(), patient);
        var byCaregiver = reports(linked(patient, "caregiver"), patient);
        byStaff.forEach(path -> linked(patient, "caregiver").get(path).then().statusCode(404));
        byCaregiver.forEach(path ->
                linked(patient, "caregiver").get(path).then().statusCode(200).body("instructions", hasSize(1)));
        for (var path : Stream.concat(byStaff.stream(), byCaregiver.stream()).toList()) {
            linked(patient, "patient").get(path).then().statusCode(200);
            Clinic.therapist().get(path).then().statusCode(200);
            as(TENANT, "coordinator").get(path).then().statusCode(200);
            passerBy().get(path).then().statusCode(404);
            anotherCaregiver(patient).get(path).then().statusCode(404);
        }
        KnownAccess.consent(TENANT, patient);
        byStaff.forEach(path -> linked(patient, "caregiver").get(path).then().statusCode(200));
        byStaff.forEach(path -> anotherCaregiver(patient).get(path).then().statusCode(404));
        reports(passerBy(), patient).forEach(path -> passerBy().get(path).then().statusCode(200));
    }

    /** A fall and a symptom, by their paths. */
    private static List<String> reports(RequestSpecification who, UUID patient) {
        String fall = report(who, fall(patient, Duration.ZERO))
                .statusCode(201)
                .extract()
                .path("id");
        String symptom = who.body(SYMPTOM.formatted(patient, "seizure", true, null))
                .post("/api/v1/symptom-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return List.of("/api/v1/adverse-events/" + fall, "/api/v1/symptom-reports/" + symptom);
    }

    /** Somebody whose token names the record without any link on it. */
    private static RequestSpecification anotherCaregiver(UUID patient) {
        return given().auth()
                .oauth2(Tokens.of("another-caregiver", TENANT, patient, "caregiver"))
                .contentType(ContentType.JSON);
    }

    @Test
    void writesDownTheGroundAReportWasReadOnHoweverDangerousItIs() {
        var patient = patient();
        KnownAccess.consent(TENANT, patient);
        var paths = new ArrayList<>(reports(as(TENANT, "physician"), patient));
        paths.add("/api/v1/adverse-events?patientId=" + patient);
        paths.add("/api/v1/symptom-reports?patientId=" + patient);
        for (var path : paths) {
            Clinic.therapist().get(path).then().statusCode(200);
            as(TENANT, "coordinator").get(path).then().statusCode(200);
            linked(patient, "patient").get(path).then().statusCode(200);
            linked(patient, "caregiver").get(path).then().statusCode(200);
            passerBy()
                    .header("Purpose-Of-Use", "BTG")
                    .header("Break-Glass-Reason", "Found unconscious in the gym")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        assertLooks(patient, "person-therapist", "CARE_TEAM", null);
        assertLooks(patient, "person-coordinator", "TENANT_ROLE", null);
        assertLooks(patient, "patient-" + patient, "OWN_RECORD", null);
        assertLooks(patient, "caregiver-" + patient, "CAREGIVER_CONSENT", null);
        assertLooks(patient, "passing-therapist", "BREAK_GLASS", "Found unconscious in the gym");
    }

    /** Each of the four ways to read left one entry, all on the same ground. */
    private static void assertLooks(UUID patient, String account, String basis, String reason) {
        String entries = "select operation || ' ' || basis || ' ' || coalesce(reason, '-') as entry from audit_entry"
                + " where patient_id = '" + patient + "' and account = '" + account + "'";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(texts(entries))
                        .containsExactlyInAnyOrderElementsOf(Stream.of(
                                        "getAdverseEvent",
                                        "getSymptomReport",
                                        "listAdverseEvents",
                                        "listSymptomReports")
                                .map(operation -> operation + " " + basis + " " + (reason == null ? "-" : reason))
                                .toList()));
    }

    private static List<String> texts(String query) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Test
    void keepsNoSessionThatIsNotThisPersons() {
        var own = Clinic.booked("home");
        var anothers = Clinic.booked("home").id();
        for (var session : List.of(own.id(), anothers, UUID.randomUUID())) {
            String kept = session.equals(own.id()) ? session.toString() : null;
            for (var who : List.of(Clinic.therapist(), passerBy())) {
                report(who, in(session, fall(own.patient(), Duration.ZERO)))
                        .statusCode(201)
                        .body("sessionId", equalTo(kept))
                        .body("instructions", hasSize(1));
            }
            Clinic.therapist()
                    .body(in(session, SYMPTOM.formatted(own.patient(), "seizure", true, null)))
                    .post("/api/v1/symptom-reports")
                    .then()
                    .statusCode(201)
                    .body("sessionId", equalTo(kept));
        }
    }

    private static String in(UUID session, String report) {
        return "{\"sessionId\":\"" + session + "\"," + report.strip().substring(1);
    }

    @Test
    void refusesAFactThatLiesAhead() {
        report(Clinic.therapist(), fall(patient(), Duration.ofMinutes(-6)))
                .statusCode(422)
                .body("errors.code", contains("occurred-in-the-future"));
        report(Clinic.therapist(), fall(patient(), Duration.ofMinutes(-4))).statusCode(201);
    }

    @Test
    void letsAClinicianGradeAnEventAnewAndKeepsTheEarlierVersion() {
        var patient = patient();
        var reported = report(
                        linked(patient, "patient"), "{\"patientId\":\"%s\",\"kind\":\"other\"}".formatted(patient))
                .statusCode(201)
                .body("instructions", empty())
                .extract();
        String id = reported.path("id");
        String recordedAt = reported.path("recordedAt");
        String grading = """
            {"severityGrade":4,"serious":true,"seriousCriteria":["life-threatening"],"harm":"severe",
             "reason":"SENTINEL seen at the hospital"}
            """;
        String path = "/api/v1/adverse-events/" + id + "/amendment";
        Clinic.therapist().body(grading).post(path).then().statusCode(428);
        String changedAt = Clinic.therapist()
                .header("If-Match", "\"1\"")
                .body(grading)
                .post(path)
                .then()
                .statusCode(200)
                .body("severityGrade", equalTo(4))
                .body("recordedAt", equalTo(recordedAt))
                .body("changedAt", not(equalTo(recordedAt)))
                .body("instructions.trigger", contains("grave-adverse-event"))
                .extract()
                .path("changedAt");
        Clinic.therapist()
                .header("If-Match", "\"1\"")
                .body(grading)
                .post(path)
                .then()
                .statusCode(412);
        Clinic.therapist()
                .get("/api/v1/adverse-events/" + id + "/history")
                .then()
                .body("items.severityGrade", contains(null, 4))
                .body("items.recordedAt", contains(recordedAt, recordedAt))
                .body("items.changedAt", contains(recordedAt, changedAt));
        var amended = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.adverse-event-amended.v1");
        assertThat(amended.data().path("severityGrade").intValue()).isEqualTo(4);
    }

    @Test
    void answersSymptomsByTheirRule() {
        symptom(patient(), "chest-pain", false, null)
                .statusCode(201)
                .body("instructions.trigger", contains("chest-pain"))
                .body("instructions.severity", contains("emergency"));
        symptom(patient(), "dizziness", true, null)
                .statusCode(201)
                .body("instructions.trigger", contains("new-or-worsening-symptom"));
        symptom(patient(), "dizziness", false, true).statusCode(201).body("instructions", empty());
        symptom(patient(), "dizziness", true, false)
                .statusCode(201)
                .body("instructions.trigger", containsInAnyOrder("new-or-worsening-symptom", "unsafe-alone"));
    }

    @Test
    void takesUnsafePracticeMoreSeriouslyWithARiskOfFallsOrSeizures() {
        var fallen = patient();
        report(Clinic.therapist(), fall(fallen, Duration.ofDays(30))).statusCode(201);
        symptom(fallen, "fatigue", false, false).statusCode(201).body("instructions.severity", contains("urgent"));
        symptom(patient(), "fatigue", false, false).statusCode(201).body("instructions.severity", contains("routine"));

        var atRisk = patient();
        registered(TENANT, atRisk);
        told(TENANT, "health.praxis.patient.precaution-recorded.v1", atRisk, """
            {"precautionId":"%s","patientId":"%s","precaution":"seizure-risk","since":"2026-01-01"}
            """.formatted(UUID.randomUUID(), atRisk));
        awaitRow("select 1 from patient_standing where patient_id = '" + atRisk
                + "' and precautions::text like '%seizure-risk%'");
        symptom(atRisk, "fatigue", false, false).statusCode(201).body("instructions.severity", contains("urgent"));
    }

    @Test
    void showsNothingToAnotherTenant() {
        var patient = patient();
        String event = report(Clinic.therapist(), fall(patient, Duration.ZERO))
                .extract()
                .path("id");
        String report = symptom(patient, "seizure", true, null).extract().path("id");
        String flag = Clinic.therapist()
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("items[0].id");
        for (String path : new String[] {
            "adverse-events/" + event,
            "adverse-events/" + event + "/history",
            "symptom-reports/" + report,
            "red-flags/" + flag
        }) {
            as(OTHER_TENANT, "therapist").get("/api/v1/" + path).then().statusCode(404);
        }
        for (String list : new String[] {"adverse-events", "symptom-reports", "red-flags"}) {
            as(OTHER_TENANT, "coordinator")
                    .get("/api/v1/" + list + "?patientId=" + patient)
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void listsAPersonsReports() {
        var patient = patient();
        report(linked(patient, "patient"), "{\"patientId\":\"%s\",\"kind\":\"fatigue\"}".formatted(patient));
        report(linked(patient, "patient"), "{\"patientId\":\"%s\",\"kind\":\"injury\"}".formatted(patient));
        linked(patient, "patient")
                .get("/api/v1/adverse-events?patientId=" + patient)
                .then()
                .body("items.kind", contains("fatigue", "injury"));
        Clinic.therapist().get("/api/v1/adverse-events").then().statusCode(400);
        Clinic.therapist()
                .get("/api/v1/symptom-reports?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void raisesOneFlagForASelfHarmAnswerHoweverOftenItIsTold() throws SQLException {
        String tenant = "self-harm-" + UUID.randomUUID();
        Clinic.settings(tenant, 1, SETTINGS.formatted("112", "Pacific/Auckland", 15));
        awaitRow("select 1 from clinic_settings where tenant_id = '" + tenant + "'");
        var patient = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        var event = UUID.randomUUID();
        String data = SELF_HARM.formatted(assessment, patient, "patient");
        for (int delivery = 0; delivery < 2; delivery++) {
            IncomingEvents.publish(
                    "praxis.outcomes",
                    "health.praxis.outcomes.self-harm-answer-found.v1",
                    tenant,
                    patient,
                    assessment,
                    1,
                    data,
                    event);
        }
        IncomingEvents.publish(
                "praxis.outcomes",
                "health.praxis.outcomes.self-harm-answer-found.v1",
                tenant,
                patient,
                assessment,
                2,
                data);
        var raised = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(raised.data().path("trigger").textValue()).isEqualTo("self-harm-answer");
        assertThat(raised.data().path("suspends").textValue()).isEqualTo("nothing");
        var zone = java.time.ZoneId.of("Pacific/Auckland");
        var due = Instant.parse(raised.data().path("dueBy").textValue());
        assertThat(due.atZone(zone).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        assertThat(due).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(25)));
        awaitRow("select 1 from inbox_position where subject = '" + assessment + "' and sequence = 2");
        assertThat(count("select 1 from red_flag where patient_id = '" + patient + "'"))
                .isEqualTo(1);

        String id = as(tenant, "physician")
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .extract()
                .path("items[0].id");
        given().auth()
                .oauth2(Tokens.linked(tenant, patient, "patient"))
                .get("/api/v1/red-flags/" + id)
                .then()
                .statusCode(403);
        as(tenant, "coordinator")
                .header("If-Match", "\"1\"")
                .post("/api/v1/red-flags/" + id + "/acknowledgement")
                .then()
                .statusCode(403);
    }

    @Test
    void tellsACaregiversAnswerFromThePatients() {
        var patient = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        IncomingEvents.publish(
                "praxis.outcomes",
                "health.praxis.outcomes.self-harm-answer-found.v1",
                TENANT,
                patient,
                assessment,
                1,
                SELF_HARM.formatted(assessment, patient, "caregiver"));
        var raised = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(raised.data().path("trigger").textValue()).isEqualTo("self-harm-answer-of-caregiver");
        assertThat(raised.data().path("severity").textValue()).isEqualTo("emergency");
    }

    @Test
    void raisesAFlagForAnAnswerOfAFormThatWasRefused() {
        var patient = UUID.randomUUID();
        var answer = UUID.randomUUID();
        for (int delivery = 0; delivery < 2; delivery++) {
            IncomingEvents.publish(
                    "praxis.outcomes",
                    "health.praxis.outcomes.self-harm-answer-found.v1",
                    TENANT,
                    patient,
                    answer,
                    1,
                    SELF_HARM.formatted("none", patient, "patient").replace("\"none\"", "null"));
        }
        var raised = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(raised.data().path("trigger").textValue()).isEqualTo("self-harm-answer");
        assertThat(raised.data().path("source").textValue()).isEqualTo("unrecorded-answer");
        assertThat(raised.data().path("sourceId").textValue()).isEqualTo(answer.toString());
        as(TENANT, "physician")
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items.sourceId", contains(answer.toString()));
    }

    @Test
    void raisesOneFlagForAFormThatIsRefusedAndCorrectedUntilThatIsResolved() throws SQLException {
        var patient = UUID.randomUUID();
        unrecorded(patient, "patient");
        answered(patient, UUID.randomUUID(), Instant.now());
        unrecorded(patient, "patient");
        unrecorded(patient, "patient");
        assertThat(flagsOf(patient)).isEqualTo(1);

        unrecorded(patient, "caregiver");
        assertThat(flagsOf(patient)).isEqualTo(2);

        resolveAll(patient);
        unrecorded(patient, "patient");
        assertThat(flagsOf(patient)).isEqualTo(3);
        answered(patient, UUID.randomUUID(), Instant.now());
        assertThat(flagsOf(patient)).isEqualTo(3);

        resolveAll(patient);
        answered(patient, UUID.randomUUID(), Instant.now());
        answered(patient, UUID.randomUUID(), Instant.now());
        assertThat(flagsOf(patient)).isEqualTo(5);
        unrecorded(patient, "patient");
        assertThat(flagsOf(patient)).isEqualTo(5);
    }

    @Test
    void aRefusedAmendmentLeavesTheAssessmentsOwnAnswerToRaiseAFlag() throws SQLException {
        var patient = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        var refused = UUID.randomUUID();
        selfHarm(patient, refused, "\"" + assessment + "\"", "patient", Instant.now());
        as(TENANT, "physician")
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .body("items.source", contains("unrecorded-answer"))
                .body("items.sourceId", contains(refused.toString()));

        resolveAll(patient);
        answered(patient, assessment, Instant.now());
        as(TENANT, "physician")
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .body("items.source", contains("unrecorded-answer", "assessment"));
    }

    @Test
    void aFlagOfLongAgoThatAlarmedNobodyHoldsNothingBack() throws SQLException {
        var patient = UUID.randomUUID();
        answered(patient, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(400)));
        unrecorded(patient, "patient");
        as(TENANT, "physician")
                .get("/api/v1/red-flags?patientId=" + patient)
                .then()
                .body("items.historic", contains(true, false));
    }

    @Test
    void aFlagOfAnotherDayHoldsNothingBack() throws SQLException {
        var patient = UUID.randomUUID();
        selfHarm(patient, UUID.randomUUID(), "null", "patient", Instant.now().minus(Duration.ofDays(2)));
        answered(patient, UUID.randomUUID(), Instant.now());
        assertThat(flagsOf(patient)).isEqualTo(2);
    }

    @Test
    void anAnswerWaitsForAFlagThatIsBeingRaisedOfTheSamePerson() throws SQLException {
        var other = UUID.randomUUID();
        var patient = UUID.randomUUID();
        var answer = UUID.randomUUID();
        unrecorded(other, "patient");
        String read = "select 1 from inbox_position where subject = '" + answer + "'";
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('%s%s', 13))".formatted(TENANT, patient));
            publish(patient, answer, "null", "patient", Instant.now());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count(read) > 0
                            || count("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like"
                                            + " '%pg_advisory_xact_lock%'")
                                    > 0);
            statement.execute("""
                insert into red_flag select (jsonb_populate_record(flag, jsonb_build_object(
                    'id', gen_random_uuid(), 'patient_id', '%s', 'source_id', gen_random_uuid()))).*
                from red_flag flag where patient_id = '%s'
                """.formatted(patient, other));
            superuser.commit();
        }
        awaitRow(read);
        assertThat(flagsOf(patient)).isEqualTo(1);
    }

    private static void unrecorded(UUID patient, String subjectKind) throws SQLException {
        selfHarm(patient, UUID.randomUUID(), "null", subjectKind, Instant.now());
    }

    private static void answered(UUID patient, UUID assessment, Instant when) throws SQLException {
        selfHarm(patient, assessment, "\"" + assessment + "\"", "patient", when);
    }

    /** Tells it and waits until it was read. */
    private static void selfHarm(UUID patient, UUID subject, String assessmentId, String subjectKind, Instant when)
            throws SQLException {
        publish(patient, subject, assessmentId, subjectKind, when);
        awaitRow("select 1 from inbox_position where subject = '" + subject + "'");
    }

    private static void publish(UUID patient, UUID subject, String assessmentId, String subjectKind, Instant when) {
        IncomingEvents.publish(
                "praxis.outcomes",
                "health.praxis.outcomes.self-harm-answer-found.v1",
                TENANT,
                patient,
                subject,
                1,
                SELF_HARM.formatted("none", patient, subjectKind).replace("\"none\"", assessmentId),
                UUID.randomUUID(),
                when);
    }

    private static long flagsOf(UUID patient) throws SQLException {
        return count("select 1 from red_flag where patient_id = '" + patient + "'");
    }

    private static void resolveAll(UUID patient) {
        List<String> open = as(TENANT, "physician")
                .get("/api/v1/red-flags?patientId=" + patient + "&status=raised")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        for (String id : open) {
            String flag = "/api/v1/red-flags/" + id;
            as(TENANT, "physician")
                    .header("If-Match", "\"1\"")
                    .post(flag + "/acknowledgement")
                    .then()
                    .statusCode(200);
            as(TENANT, "physician")
                    .header("If-Match", "\"2\"")
                    .body("{\"outcome\":\"safety-plan-agreed\",\"note\":\"spoken with\"}")
                    .post(flag + "/resolution")
                    .then()
                    .statusCode(200);
        }
    }
}
