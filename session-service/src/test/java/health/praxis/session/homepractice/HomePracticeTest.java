package health.praxis.session.homepractice;

import static health.praxis.session.Clinic.OTHER_TENANT;
import static health.praxis.session.Clinic.TENANT;
import static health.praxis.session.Clinic.activated;
import static health.praxis.session.Clinic.as;
import static health.praxis.session.Clinic.awaitRow;
import static health.praxis.session.Clinic.patient;
import static health.praxis.session.Clinic.quoted;
import static health.praxis.session.Clinic.registered;
import static health.praxis.session.Clinic.therapist;
import static health.praxis.session.Clinic.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import health.praxis.platform.access.RecordPart;
import health.praxis.session.Neighbours;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import health.praxis.testing.openapi.ApiDocumentRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class HomePracticeTest {

    private static final String ITEM = "{\"exercise\":\"sit-to-stand\",\"minutes\":10,\"repetitions\":30}";

    private static String practice(String practisedOn, String items, Boolean feltSafe) {
        return """
            {"practisedOn":"%s","items":[%s],"effort":4,"pain":1,"feltSafe":%s,"comment":"SENTINEL-COMMENT"}
            """.formatted(practisedOn, items, feltSafe);
    }

    private static String body(UUID id, UUID patient, String practice) {
        return "{\"id\":%s,\"patientId\":\"%s\",%s"
                .formatted(quoted(id), patient, practice.strip().substring(1));
    }

    private static ValidatableResponse log(RequestSpecification who, String body) {
        return who.body(body).post("/api/v1/home-practice").then();
    }

    private static RequestSpecification linked(UUID patient, String role) {
        return given().auth().oauth2(Tokens.linked(TENANT, patient, role)).contentType(ContentType.JSON);
    }

    @Test
    void takesAPracticeFromThePatientAndTellsIt() {
        var patient = patient();
        String id = log(
                        linked(patient, "patient"),
                        body(null, patient, practice("2026-03-02", ITEM + "," + ITEM, true)))
                .statusCode(201)
                .body("source", equalTo("patient"))
                .body("minutes", equalTo(20))
                .body("repetitions", equalTo(60))
                .body("instructions", empty())
                .extract()
                .path("id");
        var event = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.home-practice-logged.v1");
        assertThat(event.data().path("homePracticeId").textValue()).isEqualTo(id);
        assertThat(event.data().path("practisedOn").textValue()).isEqualTo("2026-03-02");
        assertThat(event.data().path("minutes").intValue()).isEqualTo(20);
        assertThat(event.data().path("source").textValue()).isEqualTo("patient");
        assertThat(new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("SENTINEL");
    }

    @Test
    void countsMinutesOrRepetitionsOrBothOfAnItem() {
        var patient = patient();
        String timed = "{\"exercise\":\"treadmill\",\"minutes\":20}";
        String counted = "{\"exercise\":\"sit-to-stand\",\"minutes\":null,\"repetitions\":30}";
        log(linked(patient, "patient"), body(null, patient, practice("2026-03-02", timed + "," + counted, true)))
                .statusCode(201)
                .body("minutes", equalTo(20))
                .body("repetitions", equalTo(30))
                .body("items[0].repetitions", nullValue())
                .body("items[1].minutes", nullValue());
        var told = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.home-practice-logged.v1");
        assertThat(told.data().at("/items/0/minutes").intValue()).isEqualTo(20);
        assertThat(told.data().at("/items/0/repetitions").isInt()).isTrue();
        assertThat(told.data().at("/items/0/repetitions").intValue()).isZero();
        String neither = "{\"exercise\":\"treadmill\"}";
        log(linked(patient, "patient"), body(null, patient, practice("2026-03-02", timed + "," + neither, true)))
                .statusCode(422)
                .body("errors.pointer", contains("/items/1"))
                .body("errors.code", contains("neither-minutes-nor-repetitions"));
    }

    @Test
    void takesThePracticeThatTheDocumentShows() {
        var patient = patient();
        var shown = (ObjectNode) ApiDocumentRules.published()
                .at("/paths/~1api~1v1~1home-practice/post/requestBody/content/application~1json/example");
        log(
                        linked(patient, "patient"),
                        shown.put("patientId", patient.toString()).toString())
                .statusCode(201);
    }

    @Test
    void recordsByWhoseWordItIs() {
        var patient = patient();
        String body = body(null, patient, practice("2026-03-02", ITEM, true));
        log(therapist(), body).statusCode(201).body("source", equalTo("staff-on-behalf"));
        log(linked(patient, "caregiver"), body).statusCode(404);
        registered(TENANT, patient);
        told(TENANT, "health.praxis.patient.consent-granted.v1", patient, """
            {"consentId":"%s","patientId":"%s","purpose":"caregiver-access","from":"2026-01-01","until":null}
            """.formatted(UUID.randomUUID(), patient));
        awaitRow("select 1 from access_consent where patient_id = '" + patient + "'");
        log(linked(patient, "caregiver"), body).statusCode(201).body("source", equalTo("caregiver"));
        log(linked(UUID.randomUUID(), "patient"), body).statusCode(404);
        log(therapist(), body(null, UUID.randomUUID(), practice("2026-03-02", ITEM, true)))
                .statusCode(404);
    }

    @Test
    void takesAnyPastDayAndNoneThatLiesAheadEverywhere() {
        var patient = patient();
        var furthest = LocalDate.ofInstant(Instant.now(), ZoneOffset.ofHours(14));
        log(therapist(), body(null, patient, practice("1900-01-01", ITEM, true)))
                .statusCode(201);
        log(therapist(), body(null, patient, practice("1899-12-31", ITEM, true)))
                .statusCode(422)
                .body("errors.code", contains("practised-too-long-ago"));
        log(therapist(), body(null, patient, practice(furthest.toString(), ITEM, true)))
                .statusCode(201);
        log(therapist(), body(null, patient, practice(furthest.plusDays(1).toString(), ITEM, true)))
                .statusCode(422)
                .body("errors.code", contains("practised-in-the-future"));
    }

    @Test
    void takesAClientMadeIdOnce() {
        var patient = patient();
        var id = UuidCreator.getTimeOrderedEpoch();
        String body = body(id, patient, practice("2026-03-02", ITEM, true));
        log(linked(patient, "patient"), body)
                .statusCode(201)
                .body("id", equalTo(id.toString()))
                .body("version", equalTo(1));
        log(linked(patient, "patient"), body).statusCode(201).body("version", equalTo(1));
        log(linked(patient, "patient"), body(id, patient, practice("2026-03-03", ITEM, true)))
                .statusCode(409)
                .body("type", equalTo("urn:praxis:problem:id-taken"));
        var other = patient();
        log(linked(other, "patient"), body(id, other, practice("2026-03-02", ITEM, true)))
                .statusCode(409);
        KnownAccess.careTeam(OTHER_TENANT, patient, "person-therapist");
        as(OTHER_TENANT, "therapist")
                .body(body)
                .post("/api/v1/home-practice")
                .then()
                .statusCode(201);
        log(linked(patient, "patient"), body(UUID.randomUUID(), patient, practice("2026-03-02", ITEM, true)))
                .statusCode(422)
                .body("errors.code", contains("id-not-time-ordered"));
        PublishedEvents.await("praxis.session", patient.toString(), "health.praxis.session.home-practice-logged.v1", 2);
        // one of each tenant
        assertThat(PublishedEvents.underKey("praxis.session", patient.toString()))
                .hasSize(2)
                .extracting(event -> event.envelope().getExtension("tenantid"))
                .containsExactlyInAnyOrder(TENANT, OTHER_TENANT);
    }

    @Test
    void keepsOneRecordOfTwoUploadsAtTheSameTime() throws Exception {
        var patient = patient();
        var id = UuidCreator.getTimeOrderedEpoch();
        String body = body(id, patient, practice("2026-03-02", ITEM, true));
        var uploads = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 2; i++) {
            uploads.add(() -> linked(patient, "patient")
                    .body(body)
                    .post("/api/v1/home-practice")
                    .statusCode());
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(uploads)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        PublishedEvents.awaitOne("praxis.session", patient.toString(), "health.praxis.session.home-practice-logged.v1");
        assertThat(PublishedEvents.underKey("praxis.session", patient.toString()))
                .hasSize(1);
    }

    @Test
    void correctsWithAReasonAndKeepsTheEarlierVersion() {
        var patient = patient();
        var clientsId = UuidCreator.getTimeOrderedEpoch();
        String first = body(clientsId, patient, practice("2026-03-02", ITEM, true));
        log(linked(patient, "patient"), first).statusCode(201);
        String correction = "{\"reason\":\"SENTINEL-REASON\","
                + practice("2026-03-01", ITEM.replace("10", "15"), true).strip().substring(1);
        String path = "/api/v1/home-practice/" + clientsId;
        therapist().body(correction).post(path + "/correction").then().statusCode(428);
        linked(patient, "patient")
                .header("If-Match", "\"1\"")
                .body(correction)
                .post(path + "/correction")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("minutes", equalTo(15));
        therapist()
                .header("If-Match", "\"1\"")
                .body(correction)
                .post(path + "/correction")
                .then()
                .statusCode(412);
        therapist().get(path + "/history").then().body("items.minutes", contains(10, 15));
        log(linked(patient, "patient"), first).statusCode(201).body("version", equalTo(2));
        var event = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.home-practice-corrected.v1");
        assertThat(event.data().path("minutes").intValue()).isEqualTo(15);
        assertThat(event.sequence()).isEqualTo(2);
    }

    @Test
    void answersSharpPainAndFearWithWhatToDo() {
        var patient = patient();
        var item = UUID.randomUUID();
        String hurting =
                "{\"itemId\":\"%s\",\"exercise\":\"bridging\",\"minutes\":5,\"repetitions\":10,\"painQuality\":\"sharp\"}"
                        .formatted(item);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        log(linked(patient, "patient"), body(null, patient, practice(today, hurting + "," + ITEM, false)))
                .statusCode(201)
                .body("instructions.trigger", contains("sharp-pain", "unsafe-alone"));
        var raised = PublishedEvents.awaitOne(
                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1");
        assertThat(raised.data().path("suspends").textValue()).isEqualTo("item");
        assertThat(raised.data().path("itemIds").get(0).textValue()).isEqualTo(item.toString());
        assertThat(raised.data().path("historic").booleanValue()).isFalse();
    }

    @Test
    void raisesAHistoricFlagForPracticeOfLongAgo() {
        var patient = patient();
        log(linked(patient, "patient"), body(null, patient, practice("2026-03-02", ITEM, false)))
                .statusCode(201)
                .body("instructions.trigger", contains("unsafe-alone"));
        assertThat(PublishedEvents.awaitOne(
                                "praxis.session", patient.toString(), "health.praxis.session.red-flag-raised.v1")
                        .data()
                        .path("historic")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void knowsWhoseProgrammeItIsAndItsItems() {
        var patient = patient();
        var plan = UUID.randomUUID();
        var programme = UUID.randomUUID();
        var item = UUID.randomUUID();
        registered(TENANT, patient);
        activated(patient, plan, 1, UUID.randomUUID(), null, """
            {"homeProgrammeId":"%s","items":[{"itemId":"%s","exercise":"bridging","daysPerWeek":5,"minutes":10,
             "repetitions":null,"supervision":"alone"}]}
            """.formatted(programme, item));
        awaitRow("select 1 from known_plan where home_programme_id = '" + programme + "'");
        awaitRow("select 1 from patient_standing where patient_id = '" + patient + "'");
        String known =
                "{\"homeProgrammeId\":\"%s\",\"practisedOn\":\"2026-03-02\",\"items\":[{\"itemId\":\"%s\",\"exercise\":\"bridging\",\"minutes\":5,\"repetitions\":0}]}";
        log(therapist(), body(null, patient, known.formatted(programme, item))).statusCode(201);
        log(therapist(), body(null, patient, known.formatted(programme, UUID.randomUUID())))
                .statusCode(422)
                .body("errors.code", contains("item-unknown"));
    }

    @Test
    void tellsAnothersProgrammeAndNoneAtAllByTheSameAnswer() {
        var another = patient();
        var read = UUID.randomUUID();
        activated(another, UUID.randomUUID(), 1, UUID.randomUUID(), null, programme(read, UUID.randomUUID()));
        awaitRow("select 1 from known_plan where home_programme_id = '" + read + "'");
        var seen = UUID.randomUUID();
        Neighbours.homeProgramme(seen, another);
        var patient = patient();
        for (var programme : List.of(read, seen, UUID.randomUUID())) {
            for (var who : List.of(therapist(), linked(patient, "patient"))) {
                log(who, body(null, patient, under(programme)))
                        .statusCode(422)
                        .body("errors.code", contains("programme-unknown"));
            }
        }
    }

    @Test
    void tellsACaregiverNoMoreOfAnothersProgrammeThanAnybody() {
        var another = patient();
        var read = UUID.randomUUID();
        activated(another, UUID.randomUUID(), 1, UUID.randomUUID(), null, programme(read, UUID.randomUUID()));
        awaitRow("select 1 from known_plan where home_programme_id = '" + read + "'");
        var patient = patient();
        log(caregiverOfSessionsAlone(patient), body(null, patient, under(read)))
                .statusCode(422)
                .body("errors.code", contains("programme-unknown"));
        var seen = UUID.randomUUID();
        Neighbours.homeProgramme(seen, another);
        for (var programme : List.of(read, seen, UUID.randomUUID())) {
            log(linked(patient, "caregiver"), body(null, patient, under(programme)))
                    .statusCode(422)
                    .body("errors.code", contains("programme-unknown"));
        }
        var own = UUID.randomUUID();
        Neighbours.homeProgramme(own, patient);
        log(linked(patient, "caregiver"), body(null, patient, under(own))).statusCode(201);
    }

    @Test
    void tellsTheOwnerOfProgrammesNothingOfAnEmergency() {
        var another = patient();
        var seen = UUID.randomUUID();
        Neighbours.homeProgramme(seen, another);
        var patient = patient();
        log(inAnEmergency(), body(null, patient, under(seen))).statusCode(201);
        assertThat(Neighbours.askedAboutHomeProgramme(seen))
                .singleElement()
                .extracting(Neighbours.Asked::purpose)
                .isNull();
        activated(another, UUID.randomUUID(), 1, UUID.randomUUID(), null, programme(seen, UUID.randomUUID()));
        awaitRow("select 1 from known_plan where home_programme_id = '" + seen + "'");
        log(inAnEmergency(), body(null, patient, under(seen)))
                .statusCode(422)
                .body("errors.code", contains("programme-unknown"));
    }

    private static RequestSpecification inAnEmergency() {
        return given().auth()
                .oauth2(Tokens.of("passing-therapist", TENANT, (UUID) null, "therapist"))
                .contentType(ContentType.JSON)
                .header("Purpose-Of-Use", "BTG")
                .header("Break-Glass-Reason", "found unconscious in the gym");
    }

    /** A caregiver from whom the owner of plans hides this person's. */
    private static RequestSpecification caregiverOfSessionsAlone(UUID patient) {
        String account = "neighbour-of-" + patient;
        KnownAccess.caregiver(TENANT, patient, account, Set.of(RecordPart.SESSIONS));
        KnownAccess.consent(TENANT, patient);
        return given().auth()
                .oauth2(Tokens.of(account, TENANT, patient, "caregiver"))
                .contentType(ContentType.JSON);
    }

    @Test
    void takesPracticeUnderAProgrammeThatItsOwnerKnowsOrThatNobodyCanTellAbout() {
        var patient = patient();
        var own = UUID.randomUUID();
        Neighbours.homeProgramme(own, patient);
        String id = log(therapist(), body(null, patient, under(own)))
                .statusCode(201)
                .body("homeProgrammeId", equalTo(own.toString()))
                .extract()
                .path("id");
        var untold = UUID.randomUUID();
        Neighbours.homeProgrammeAway(untold);
        log(linked(patient, "patient"), body(null, patient, under(untold))).statusCode(201);
        log(caregiverOfSessionsAlone(patient), body(null, patient, under(UUID.randomUUID())))
                .statusCode(201);
        String correction =
                "{\"reason\":\"another day\"," + under(UUID.randomUUID()).substring(1);
        therapist()
                .header("If-Match", "\"1\"")
                .body(correction)
                .post("/api/v1/home-practice/" + id + "/correction")
                .then()
                .statusCode(422)
                .body("errors.code", contains("programme-unknown"));
    }

    private static String under(UUID programme) {
        return """
            {"homeProgrammeId":"%s","practisedOn":"2026-03-02",
             "items":[{"exercise":"bridging","minutes":5,"repetitions":0}]}\
            """.formatted(programme);
    }

    @Test
    void takesLatePracticeOfAnItemThatARevisionHasDropped() {
        var patient = patient();
        var plan = UUID.randomUUID();
        var programme = UUID.randomUUID();
        var dropped = UUID.randomUUID();
        var added = UUID.randomUUID();
        activated(patient, plan, 1, UUID.randomUUID(), null, programme(programme, dropped));
        IncomingEvents.publish(
                "praxis.therapy-plan",
                "health.praxis.therapy-plan.home-programme-started.v1",
                TENANT,
                patient,
                plan,
                2,
                "{\"planId\":\"%s\",\"patientId\":\"%s\",%s"
                        .formatted(
                                plan,
                                patient,
                                programme(programme, added).strip().substring(1)));
        awaitRow("select 1 from known_plan where home_programme::text like '%" + added + "%'");
        String practised =
                "{\"homeProgrammeId\":\"%s\",\"practisedOn\":\"2026-03-02\",\"items\":[{\"itemId\":\"%s\",\"exercise\":\"bridging\",\"minutes\":5,\"repetitions\":0}]}";
        for (var item : List.of(dropped, added)) {
            log(linked(patient, "patient"), body(null, patient, practised.formatted(programme, item)))
                    .statusCode(201);
        }
        log(linked(patient, "patient"), body(null, patient, practised.formatted(programme, UUID.randomUUID())))
                .statusCode(422)
                .body("errors.code", contains("item-unknown"));
    }

    private static String programme(UUID programme, UUID item) {
        return """
            {"homeProgrammeId":"%s","items":[{"itemId":"%s","exercise":"bridging","daysPerWeek":5,"minutes":10,
             "repetitions":null,"supervision":"alone"}]}
            """.formatted(programme, item);
    }

    @Test
    void showsNothingToAnotherTenant() {
        var patient = patient();
        String id = log(therapist(), body(null, patient, practice("2026-03-02", ITEM, true)))
                .extract()
                .path("id");
        for (String path : new String[] {"", "/history"}) {
            as(OTHER_TENANT, "therapist")
                    .get("/api/v1/home-practice/" + id + path)
                    .then()
                    .statusCode(404);
        }
        as(OTHER_TENANT, "coordinator")
                .get("/api/v1/home-practice?patientId=" + patient)
                .then()
                .body("items", empty());
        therapist().get("/api/v1/home-practice?patientId=" + patient).then().body("items.id", contains(id));
    }

    @Test
    void refusesWhatIsNotOfTheForm() {
        var patient = patient();
        log(therapist(), body(null, patient, practice("2026-03-02", "", true))).statusCode(400);
        log(
                        therapist(),
                        body(null, patient, practice("2026-03-02", ITEM.replace("sit-to-stand", "Sit to stand"), true)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/exercise"));
        therapist().get("/api/v1/home-practice").then().statusCode(400);
    }
}
