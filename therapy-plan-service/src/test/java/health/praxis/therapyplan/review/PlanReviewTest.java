package health.praxis.therapyplan.review;

import static health.praxis.therapyplan.Plans.OTHER_TENANT;
import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.asPatient;
import static health.praxis.therapyplan.Plans.content;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.step;
import static health.praxis.therapyplan.Plans.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class PlanReviewTest {

    private Person person;

    @BeforeEach
    void somebody() {
        person = Person.inTreatment();
    }

    private void tell(String service, String type, UUID subject, long sequence, String data) {
        tell(TENANT, service, type, subject, sequence, data);
    }

    private void tell(String tenant, String service, String type, UUID subject, long sequence, String data) {
        IncomingEvents.publish(
                "praxis." + service,
                "health.praxis." + service + "." + type + ".v1",
                tenant,
                person.id(),
                subject,
                sequence,
                data.replace("@patient", person.id().toString()).replace("@subject", subject.toString()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> handled(tenant, subject, sequence));
    }

    private static boolean handled(String tenant, UUID subject, long sequence) throws java.sql.SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select 1 from inbox_position where tenant_id = ? and subject = ? and sequence >= ?")) {
            select.setString(1, tenant);
            select.setObject(2, subject);
            select.setLong(3, sequence);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void classify(UUID progress, long sequence, String verdict, String goal) {
        tell("outcomes", "progress-classified", progress, sequence, """
            {"progressId":"@subject","patientId":"@patient","instrument":"berg-balance-scale","goalId":%s,
             "verdict":"%s","reason":"no-clear-change","previousVerdict":null,"confirmed":true,"suggestsReview":true,"catalogueVersion":"1","ruleVersion":"1"}
            """.formatted(
                        goal == null ? "null" : "\"" + goal + "\"", verdict));
    }

    private List<String> openCauses() {
        return read("plan-reviews?patientId=" + person.id() + "&open=true")
                .jsonPath()
                .getList("items.cause");
    }

    @Test
    void isAskedForOnTheReviewDateAndAgainAfterARevision() {
        UUID plan = active(person);
        read("plan-reviews?patientId=" + person.id())
                .then()
                .body("items.cause", contains("review-date"))
                .body("items.dueOn", contains(today().plusDays(60).toString()));
        planStep(plan, "revisions", "{\"reason\":\"r\",\"content\":" + content("stroke", today().plusDays(20)) + "}")
                .then()
                .statusCode(200);
        read("plan-reviews?patientId=" + person.id())
                .then()
                .body("items.cause", contains("review-date", "review-date"))
                .body("items.outcome", contains("plan-revised", null))
                .body("items[1].dueOn", equalTo(today().plusDays(20).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "stalled,stalled",
        "declined,declined",
        "under-dosed,under-dosed",
        "improving,",
        "sustained,",
        "achieved,",
        "no-change-yet,"
    })
    void isAskedForByAVerdictThatNeedsALook(String verdict, String cause) {
        active(person);
        classify(UUID.randomUUID(), 1, verdict, null);
        assertThat(openCauses()).isEqualTo(cause == null ? List.of("review-date") : List.of("review-date", cause));
    }

    @Test
    void isNeverOpenTwiceForTheSameCause() {
        UUID plan = active(person);
        UUID progress = UUID.randomUUID();
        classify(progress, 1, "stalled", null);
        classify(progress, 2, "stalled", null);
        classify(UUID.randomUUID(), 1, "stalled", null);
        assertThat(openCauses()).containsExactly("review-date", "stalled");
        String goal = read("therapy-plans/" + plan + "/goals").path("items[0].id");
        classify(UUID.randomUUID(), 1, "stalled", goal);
        classify(UUID.randomUUID(), 1, "stalled", UUID.randomUUID().toString());
        assertThat(openCauses()).containsExactly("review-date", "stalled", "stalled");
    }

    @Test
    void isAskedForAgainOnceResolved() {
        active(person);
        classify(UUID.randomUUID(), 1, "declined", null);
        String id = read("plan-reviews?patientId=" + person.id()).path("items[1].id");
        String body = "{\"outcome\":\"dose-changed\",\"changes\":\"One session more for Ramona\"}";
        step("plan-reviews/" + id + "/resolution", 1, body, "coordinator")
                .then()
                .statusCode(403);
        step("plan-reviews/" + id + "/resolution", 1, "{\"outcome\":\"dose-changed\"}")
                .then()
                .statusCode(400);
        step("plan-reviews/" + id + "/resolution", 2, body).then().statusCode(412);
        step("plan-reviews/" + id + "/resolution", 1, body)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("dose-changed"));
        step("plan-reviews/" + id + "/resolution", 2, body).then().statusCode(409);
        var resolved = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.review-resolved.v1");
        assertThat(resolved.data().path("outcome").textValue()).isEqualTo("dose-changed");
        assertThat(resolved.data().toString()).doesNotContain("Ramona");
        classify(UUID.randomUUID(), 1, "declined", null);
        assertThat(openCauses()).containsExactly("review-date", "declined");
    }

    @Test
    void isAskedForByMissingDoseAndByANewPrecaution() {
        UUID plan = active(person);
        tell("outcomes", "dose-shortfall-found", UUID.randomUUID(), 1, """
            {"shortfallId":"@subject","patientId":"@patient","planId":"%s","discipline":"physical","week":"2026-W41",
             "plannedMinutes":135,"deliveredMinutes":135,"plannedRepetitions":900,"deliveredRepetitions":120,
             "reason":"fewer-repetitions"}
            """.formatted(plan));
        tell("patient", "precaution-recorded", UUID.randomUUID(), 1, """
            {"precautionId":"@subject","patientId":"@patient","precaution":"pacemaker","since":"2026-11-01"}
            """);
        assertThat(openCauses()).containsExactly("review-date", "dose-shortfall", "precaution-recorded");
        assertThat(read("therapy-plans/" + plan).<String>path("status")).isEqualTo("active");
    }

    @Test
    void deathPutsThePlanOnHold() {
        UUID plan = active(person);
        tell("patient", "deceased-recorded", person.id(), 2, "{\"patientId\":\"@patient\"}");
        read("therapy-plans/" + plan).then().body("status", equalTo("on-hold")).body("holdReason", equalTo("death"));
        assertThat(openCauses()).containsExactly("review-date", "death");
        read("home-programmes?patientId=" + person.id()).then().body("items.status", contains("on-hold"));
        var held = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.put-on-hold.v1");
        assertThat(held.data().path("reason").textValue()).isEqualTo("death");
    }

    @Test
    void withdrawnTreatmentConsentPutsThePlanOnHoldUnlessAnotherIsInForce() {
        UUID plan = active(person);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        grant(first);
        grant(second);
        withdraw(UUID.randomUUID(), "research");
        withdraw(first, "treatment");
        read("therapy-plans/" + plan).then().body("status", equalTo("active"));
        withdraw(second, "treatment");
        read("therapy-plans/" + plan)
                .then()
                .body("status", equalTo("on-hold"))
                .body("holdReason", equalTo("consent-withdrawn"));
        assertThat(openCauses()).containsExactly("review-date", "consent-withdrawn");
    }

    private void grant(UUID consent) {
        tell("patient", "consent-granted", consent, 1, """
            {"consentId":"@subject","patientId":"@patient","purpose":"treatment","from":"2026-01-01","until":null}
            """);
    }

    private void withdraw(UUID consent, String purpose) {
        tell("patient", "consent-withdrawn", consent, 2, """
            {"consentId":"@subject","patientId":"@patient","purpose":"%s"}
            """.formatted(purpose));
    }

    @Test
    void skipsAnOlderFactAfterANewerOne() {
        active(person);
        UUID progress = UUID.randomUUID();
        classify(progress, 2, "improving", null);
        classify(progress, 1, "stalled", null);
        assertThat(openCauses()).containsExactly("review-date");
    }

    @Test
    void leavesNoReviewOpenOnAnEndedPlan() {
        UUID plan = active(person);
        classify(UUID.randomUUID(), 1, "stalled", null);
        planStep(plan, "discontinuation", "{\"reason\":\"patient-request\"}")
                .then()
                .statusCode(200);
        read("plan-reviews?patientId=" + person.id())
                .then()
                .body("items.outcome", everyItem(equalTo("plan-ended")))
                .body("items", hasSize(2));
        classify(UUID.randomUUID(), 1, "declined", null);
        assertThat(openCauses()).isEmpty();
    }

    @Test
    void hearsNothingOfAnotherTenantsFacts() {
        UUID plan = active(person);
        tell(OTHER_TENANT, "patient", "deceased-recorded", person.id(), 1, "{\"patientId\":\"@patient\"}");
        read("therapy-plans/" + plan).then().body("status", equalTo("active"));
        assertThat(openCauses()).containsExactly("review-date");
    }

    @Test
    void showsReviewsToNobodyElse() {
        active(person);
        String id = read("plan-reviews?patientId=" + person.id()).path("items[0].id");
        elsewhere().get("/api/v1/plan-reviews/" + id).then().statusCode(404);
        elsewhere().get("/api/v1/plan-reviews?patientId=" + person.id()).then().body("items", hasSize(0));
        elsewhere()
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"no-change\",\"changes\":\"x\"}")
                .post("/api/v1/plan-reviews/" + id + "/resolution")
                .then()
                .statusCode(404);
        asPatient(person.id()).get("/api/v1/plan-reviews/" + id).then().statusCode(403);
        as("therapist").get("/api/v1/plan-reviews").then().statusCode(400);
    }
}
