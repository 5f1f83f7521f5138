package health.praxis.therapyplan.homeprogramme;

import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.activate;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.asCaregiver;
import static health.praxis.therapyplan.Plans.asPatient;
import static health.praxis.therapyplan.Plans.complete;
import static health.praxis.therapyplan.Plans.drafted;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.homeProgramme;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.step;
import static health.praxis.therapyplan.Plans.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class HomeProgrammeTest {

    private static final String SUSPENDED = "health.praxis.therapy-plan.home-programme-suspended.v1";

    private Person person;

    @BeforeEach
    void somebody() {
        person = Person.inTreatment();
    }

    private UUID raise(String suspends, boolean historic) {
        UUID flag = UUID.randomUUID();
        raise(flag, suspends, historic, UUID.randomUUID());
        return flag;
    }

    private void raise(UUID flag, String suspends, boolean historic, UUID eventId) {
        raise(flag, suspends, historic, eventId, "");
    }

    private void raise(UUID flag, String suspends, boolean historic, UUID eventId, String itemIds) {
        IncomingEvents.publish(
                "praxis.session",
                "health.praxis.session.red-flag-raised.v1",
                TENANT,
                person.id(),
                flag,
                1,
                """
                {"redFlagId":"%s","patientId":"%s","trigger":"fall-or-injury","severity":"emergency","suspends":"%s",
                 "historic":%s,"ruleVersion":"1","source":"home-practice","sourceId":"%s","itemIds":[%s],
                 "dueBy":"2026-11-27T23:30:00Z"}
                """.formatted(flag, person.id(), suspends, historic, UUID.randomUUID(), itemIds),
                eventId);
    }

    /** Everything raised before is handled once this, which comes after it under the same key, is. */
    private void settled() {
        UUID marker = raise("nothing", false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> read("plan-reviews?patientId=" + person.id())
                        .jsonPath()
                        .<String>getList("items.causeId")
                        .contains(marker.toString()));
    }

    private UUID programme() {
        return UUID.fromString(read("home-programmes?patientId=" + person.id()).path("items[0].id"));
    }

    private long suspensionEvents() {
        return PublishedEvents.underKey("praxis.therapy-plan", person.id().toString()).stream()
                .filter(event -> event.type().equals(SUSPENDED))
                .count();
    }

    @Test
    void startsWithThePlan() {
        UUID plan = complete(person);
        read("therapy-plans/" + plan + "/home-programme")
                .then()
                .body("status", equalTo("planned"))
                .body("items", hasSize(0))
                .body("plannedItems", hasSize(2));
        activate(plan).then().statusCode(200);
        read("therapy-plans/" + plan + "/home-programme")
                .then()
                .body("status", equalTo("active"))
                .body("suspended", equalTo(false))
                .body("items.exercise", contains("sit-to-stand", "step-up"))
                .body("plannedItems", nullValue());
    }

    @Test
    void isSuspendedWholeByAFall() {
        active(person);
        UUID flag = raise("programme", false);
        var event = PublishedEvents.awaitOne("praxis.therapy-plan", person.id().toString(), SUSPENDED);
        assertThat(event.data().path("redFlagId").textValue()).isEqualTo(flag.toString());
        assertThat(event.data().path("suspends").textValue()).isEqualTo("programme");
        assertThat(event.data().path("itemIds").isNull()).isTrue();
        read("home-programmes/" + programme())
                .then()
                .body("suspended", equalTo(true))
                .body("items.suspended", contains(true, true))
                .body("suspensions.redFlagId", contains(flag.toString()));
        read("plan-reviews?patientId=" + person.id() + "&open=true")
                .then()
                .body("items.cause", contains("review-date", "red-flag"))
                .body("items[1].causeId", equalTo(flag.toString()))
                .body("items[1].dueOn", equalTo("2026-11-27"));
    }

    @Test
    void losesOnlyWhatIsPractisedAlone() {
        active(person);
        raise("alone-items", false);
        var event = PublishedEvents.awaitOne("praxis.therapy-plan", person.id().toString(), SUSPENDED);
        assertThat(event.data().path("itemIds")).hasSize(1);
        read("home-programmes/" + programme()).then().body("items.suspended", contains(true, false));
    }

    @Test
    void losesOnlyTheItemAFlagNames() {
        active(person);
        List<String> items = read("home-programmes/" + programme()).path("items.itemId");
        raise(UUID.randomUUID(), "item", false, UUID.randomUUID(), "\"" + items.getLast() + "\"");
        var event = PublishedEvents.awaitOne("praxis.therapy-plan", person.id().toString(), SUSPENDED);
        assertThat(event.data().at("/itemIds/0").textValue()).isEqualTo(items.getLast());
        read("home-programmes/" + programme()).then().body("items.suspended", contains(false, true));
    }

    @Test
    void losesEveryItemWhenAFlagDoesNotSayWhich() {
        active(person);
        raise("item", false);
        PublishedEvents.awaitOne("praxis.therapy-plan", person.id().toString(), SUSPENDED);
        read("home-programmes/" + programme()).then().body("items.suspended", contains(true, true));
    }

    @Test
    void isNotSuspendedByAHistoricFlagNorByOneThatSuspendsNothing() {
        active(person);
        UUID historic = raise("programme", true);
        settled();
        read("home-programmes/" + programme()).then().body("suspended", equalTo(false));
        assertThat(read("plan-reviews?patientId=" + person.id()).jsonPath().<String>getList("items.causeId"))
                .doesNotContain(historic.toString());
        assertThat(suspensionEvents()).isZero();
    }

    @Test
    void takesTheSameFlagOnce() {
        active(person);
        UUID flag = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        raise(flag, "programme", false, eventId);
        raise(flag, "programme", false, eventId);
        raise(flag, "programme", false, UUID.randomUUID());
        settled();
        read("home-programmes/" + programme())
                .then()
                .body("suspensions", hasSize(1))
                .body("version", equalTo(3));
        assertThat(suspensionEvents()).isEqualTo(1);
    }

    @Test
    void isResumedByAClinicianWhoNamesEveryFlag() {
        active(person);
        UUID first = raise("alone-items", false);
        UUID second = raise("programme", false);
        PublishedEvents.await("praxis.therapy-plan", person.id().toString(), SUSPENDED, 2);
        String path = "home-programmes/" + programme();
        String both = "{\"clearedRedFlagIds\":[\"" + first + "\",\"" + second + "\"]}";
        step(path + "/resumption", version(path), "{\"clearedRedFlagIds\":[\"" + first + "\"]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("red-flag-not-cleared"));
        step(path + "/resumption", version(path), both.replace("]", ",\"" + UUID.randomUUID() + "\"]"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("red-flag-unknown"));
        step(path + "/resumption", version(path), "{\"clearedRedFlagIds\":[]}")
                .then()
                .statusCode(400);
        step(path + "/resumption", version(path), both, "coordinator").then().statusCode(403);
        asPatient(person.id())
                .header("If-Match", "\"1\"")
                .body(both)
                .post("/api/v1/" + path + "/resumption")
                .then()
                .statusCode(403);
        step(path + "/resumption", version(path), both)
                .then()
                .statusCode(200)
                .body("suspended", equalTo(false))
                .body("items.suspended", contains(false, false));
        var resumed = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.home-programme-resumed.v1");
        assertThat(resumed.data().path("clearedRedFlagIds")).hasSize(2);
    }

    @Test
    void startsSuspendedWhenAFlagWasRaisedBefore() {
        UUID flag = raise("programme", false);
        UUID resolved = raise("programme", false);
        IncomingEvents.publish(
                "praxis.session",
                "health.praxis.session.red-flag-resolved.v1",
                TENANT,
                person.id(),
                resolved,
                2,
                "{\"redFlagId\":\"" + resolved + "\",\"patientId\":\"" + person.id()
                        + "\",\"trigger\":\"fall-or-injury\",\"severity\":\"emergency\",\"outcome\":\"no-harm-found\"}");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> handled(resolved, 2));
        active(person);
        read("home-programmes/" + programme())
                .then()
                .body("status", equalTo("active"))
                .body("suspensions.redFlagId", contains(flag.toString()));
    }

    private static boolean handled(UUID subject, long sequence) throws java.sql.SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select 1 from inbox_position where subject = ? and sequence >= ?")) {
            select.setObject(1, subject);
            select.setLong(2, sequence);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Test
    void changesInForceOnlyWithThePlansRevisionAndStaysSuspended() {
        UUID plan = active(person);
        UUID flag = raise("programme", false);
        PublishedEvents.awaitOne("praxis.therapy-plan", person.id().toString(), SUSPENDED);
        String path = "therapy-plans/" + plan + "/home-programme";
        List<String> items = read(path).path("items.itemId");
        String changed = """
            {"items":[{"itemId":"%s","exercise":"sit-to-stand","daysPerWeek":7,"repetitions":40,"supervision":"caregiver","safetyInstruction":"s"}]}
            """.formatted(items.getFirst());
        as("therapist").body(changed).put("/api/v1/" + path).then().statusCode(428);
        as("therapist")
                .header("If-Match", "\"" + version(path) + "\"")
                .body(changed)
                .put("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("plannedItems", hasSize(1));
        planStep(plan, "revisions", "{\"reason\":\"with a caregiver\"}").then().statusCode(200);
        read(path)
                .then()
                .body("items.itemId", contains(items.getFirst()))
                .body("items[0].daysPerWeek", equalTo(7))
                .body("suspensions.redFlagId", contains(flag.toString()));
    }

    @Test
    void refusesItemsWithoutADoseOrOfAnotherProgramme() {
        UUID plan = drafted(person, "{}");
        String path = "/api/v1/therapy-plans/" + plan + "/home-programme";
        String noDose = homeProgramme().replace("\"minutes\":10,", "");
        as("therapist")
                .body(noDose)
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("item-without-dose"));
        String foreign = homeProgramme()
                .replaceFirst("\\{\"exercise\"", "{\"itemId\":\"" + UUID.randomUUID() + "\",\"exercise\"");
        as("therapist").body(foreign).put(path).then().statusCode(422).body("errors.code", contains("item-unknown"));
        as("therapist").body("{\"items\":[]}").put(path).then().statusCode(400);
        as("therapist")
                .body(homeProgramme().replace("\"daysPerWeek\":5", "\"daysPerWeek\":8"))
                .put(path)
                .then()
                .statusCode(400);
        as("therapist").get(path).then().statusCode(404);
    }

    @Test
    void pausesAndEndsWithItsPlan() {
        UUID plan = active(person);
        planStep(plan, "hold", "{\"reason\":\"medical\"}").then().statusCode(200);
        read("home-programmes/" + programme()).then().body("status", equalTo("on-hold"));
        planStep(plan, "resumption", "{}").then().statusCode(200);
        read("home-programmes/" + programme()).then().body("status", equalTo("active"));
        planStep(plan, "completion", "{\"reason\":\"goals-achieved\"}").then().statusCode(200);
        read("home-programmes/" + programme()).then().body("status", equalTo("ended"));
        UUID flag = raise("programme", false);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> handled(flag, 1));
        read("home-programmes/" + programme()).then().body("suspended", equalTo(false));
    }

    @Test
    void isNotResumedUnlessItIsPractised() {
        UUID plan = complete(person);
        String cleared = "{\"clearedRedFlagIds\":[\"" + UUID.randomUUID() + "\"]}";
        String path = "home-programmes/" + programme();
        step(path + "/resumption", version(path), cleared).then().statusCode(409);
        activate(plan).then().statusCode(200);
        step(path + "/resumption", version(path), cleared).then().statusCode(422);
        planStep(plan, "completion", "{\"reason\":\"goals-achieved\"}").then().statusCode(200);
        step(path + "/resumption", version(path), cleared).then().statusCode(409);
    }

    @Test
    void showsProgrammesToNobodyElse() {
        UUID plan = active(person);
        String path = "/api/v1/home-programmes/" + programme();
        elsewhere().get(path).then().statusCode(404);
        elsewhere()
                .get("/api/v1/therapy-plans/" + plan + "/home-programme")
                .then()
                .statusCode(404);
        elsewhere()
                .get("/api/v1/home-programmes?patientId=" + person.id())
                .then()
                .body("items", hasSize(0));
        elsewhere()
                .header("If-Match", "\"2\"")
                .body("{\"clearedRedFlagIds\":[\"" + UUID.randomUUID() + "\"]}")
                .post(path + "/resumption")
                .then()
                .statusCode(404);
        asPatient(person.id()).get(path).then().statusCode(200);
        asPatient(UUID.randomUUID()).get(path).then().statusCode(404);
        asPatient(UUID.randomUUID())
                .get("/api/v1/home-programmes?patientId=" + person.id())
                .then()
                .body("items", hasSize(0));
    }

    private void consent(UUID consent, long sequence, String step, String purpose, String until) {
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.consent-" + step + ".v1",
                TENANT,
                person.id(),
                consent,
                sequence,
                "{\"consentId\":\"%s\",\"patientId\":\"%s\",\"purpose\":\"%s\",\"from\":\"2026-01-01\",\"until\":%s}"
                        .formatted(consent, person.id(), purpose, until));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> handled(consent, sequence));
    }

    private void seesAll(List<String> records, int status, int rows) {
        for (String each : records) {
            asCaregiver(person.id()).get("/api/v1/" + each).then().statusCode(status);
        }
        for (String list : List.of("therapy-plans", "home-programmes")) {
            asCaregiver(person.id())
                    .get("/api/v1/" + list + "?patientId=" + person.id())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(rows));
        }
    }

    @Test
    void letsACaregiverLookOnlyWhileThePersonConsents() {
        String plan = "therapy-plans/" + active(person);
        var records = List.of(
                plan,
                plan + "/goals",
                plan + "/prescriptions",
                plan + "/home-programme",
                "goals/" + read(plan + "/goals").path("items[0].id"),
                "prescriptions/" + read(plan + "/prescriptions").path("items[0].id"),
                "home-programmes/" + read(plan + "/home-programme").path("id"));
        seesAll(records, 404, 0);
        consent(UUID.randomUUID(), 1, "granted", "treatment", "null");
        consent(UUID.randomUUID(), 1, "granted", "caregiver-access", "\"2026-01-31\"");
        seesAll(records, 404, 0);
        UUID consent = UUID.randomUUID();
        consent(consent, 1, "granted", "caregiver-access", "null");
        seesAll(records, 200, 1);
        asCaregiver(UUID.randomUUID()).get("/api/v1/" + plan).then().statusCode(404);
        consent(consent, 2, "withdrawn", "caregiver-access", "null");
        seesAll(records, 404, 0);
        asPatient(person.id()).get("/api/v1/" + plan).then().statusCode(200);
    }
}
