package health.praxis.therapyplan.activation;

import static health.praxis.therapyplan.Plans.activate;
import static health.praxis.therapyplan.Plans.active;
import static health.praxis.therapyplan.Plans.agree;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.below;
import static health.praxis.therapyplan.Plans.complete;
import static health.praxis.therapyplan.Plans.content;
import static health.praxis.therapyplan.Plans.drafted;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.id;
import static health.praxis.therapyplan.Plans.longTermGoal;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.prescription;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.step;
import static health.praxis.therapyplan.Plans.today;
import static health.praxis.therapyplan.Plans.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import health.praxis.therapyplan.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ActivationTest {

    private static final String STIMULATION =
            "{\"kind\":\"stimulation\",\"modality\":\"functional-electrical\",\"site\":\"tibialis"
                    + " anterior\",\"intensityMilliampere\":20,\"minutes\":20}";

    private static ValidatableResponse refused(UUID plan) {
        return activate(plan).then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void listsAllThatIsMissingAndThenAccepts() {
        var person = Person.inTreatment().consentingTo();
        UUID plan = drafted(person, "{}");
        refused(plan)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "long-term-goal-missing",
                                "short-term-goal-missing",
                                "prescription-missing",
                                "need-not-stated",
                                "need-not-stated",
                                "need-not-stated",
                                "component-not-decided",
                                "component-not-decided",
                                "component-not-decided",
                                "component-not-decided",
                                "component-not-decided",
                                "component-not-decided",
                                "component-not-decided",
                                "expected-duration-missing",
                                "review-date-out-of-range",
                                "condition-not-on-record",
                                "treatment-consent-missing"));
        read("therapy-plans/" + plan).then().body("status", equalTo("draft")).body("version", equalTo(1));

        person.consentingTo("treatment");
        as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"content\":" + content() + "}")
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(200);
        UUID goal = id(below(plan, "goals", longTermGoal()));
        UUID step = id(below(plan, "goals", Plans.shortTermGoal(goal)));
        id(below(plan, "prescriptions", prescription("physical", "{\"kind\":\"conventional\"}")));
        refused(plan).body("errors.code", contains("goal-not-agreed", "goal-not-agreed"));
        agree(goal);
        refused(plan).body("errors.code", contains("goal-not-agreed"));
        agree(step);
        activate(plan).then().statusCode(200).body("status", equalTo("active")).body("revision", equalTo(1));
        activate(plan).then().statusCode(409).body("type", equalTo("urn:praxis:problem:illegal-transition"));
    }

    @Test
    void tellsWhatIsInForceWithoutAnyWords() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        var event = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.activated.v1");
        assertThat(event.envelope().getSubject()).isEqualTo(plan.toString());
        assertThat(event.data().path("goals")).hasSize(2);
        assertThat(event.data().at("/goals/0/target/instrument").textValue()).isEqualTo("ten-metre-walk-test");
        assertThat(event.data().at("/goals/0/target/comparator").textValue()).isEqualTo("at-least");
        assertThat(event.data().at("/goals/0/baseline/value").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(event.data().at("/goals/1/attainmentScale/importance").intValue())
                .isEqualTo(3);
        assertThat(event.data().at("/prescriptions/0/minutesPerSession").intValue())
                .isEqualTo(45);
        assertThat(event.data().at("/homeProgramme/items")).hasSize(2);
        assertThat(new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("Ramona", "weak", "mood", "Chair", "Somebody");
        var all = PublishedEvents.await(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.review-requested.v1", 1);
        assertThat(all)
                .extracting(PublishedEvents.Event::type)
                .containsExactly(
                        "health.praxis.therapy-plan.drafted.v1",
                        "health.praxis.therapy-plan.goal-agreed.v1",
                        "health.praxis.therapy-plan.goal-agreed.v1",
                        "health.praxis.therapy-plan.activated.v1",
                        "health.praxis.therapy-plan.home-programme-started.v1",
                        "health.praxis.therapy-plan.review-requested.v1");
    }

    @ParameterizedTest
    @CsvSource({"0,422", "1,200", "90,200", "91,422"})
    void wantsAReviewAfterTodayAndWithinNinetyDays(int days, int status) {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"content\":" + content("stroke", today().plusDays(days)) + "}")
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(200);
        var answer = activate(plan).then().statusCode(status);
        if (status == 422) {
            answer.body("errors.code", contains("review-date-out-of-range"));
        }
    }

    @Test
    void refusesWhatTheOwnerSaysAgainstIt() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        person.died();
        refused(plan).body("errors.code", contains("patient-deceased"));
        person.inEpisode("cognitive", "ended");
        refused(plan).body("errors.code", contains("episode-not-active"));
        person.with("stroke", "resolved");
        refused(plan).body("errors.code", contains("condition-not-on-record"));
        person.with("tbi", "active");
        refused(plan).body("errors.code", contains("condition-not-on-record"));
        person.consentingTo("research");
        refused(plan).body("errors.code", contains("treatment-consent-missing"));
        person.inEpisode("intensive", "active");
        refused(plan).body("errors.code", contains("intensive-needs-two-disciplines"));
        id(below(plan, "prescriptions", prescription("occupational", "{\"kind\":\"conventional\"}")));
        activate(plan).then().statusCode(200);
    }

    @Test
    void wantsEveryIdentifiedNeedCovered() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        String uncovered = content()
                .replace(
                        "{\"component\":\"mental-health-care\",\"decision\":\"addressed\"}",
                        "{\"component\":\"mental-health-care\",\"decision\":\"not-indicated\",\"note\":\"no\"}");
        as("therapist")
                .header("If-Match", "\"1\"")
                .body("{\"content\":" + uncovered + "}")
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(200);
        refused(plan).body("errors.code", contains("need-not-covered"));
    }

    @Test
    void wantsEveryGoalMeasurable() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        UUID goal = id(below(
                plan,
                "goals",
                "{\"horizon\":\"long\",\"intent\":\"adapt\",\"area\":\"mood\",\"statement\":\"I feel at home\"}"));
        agree(goal);
        refused(plan).body("errors.code", contains("goal-not-measurable"));
        step("goals/" + goal + "/closure", version("goals/" + goal), "{\"outcome\":\"no-longer-wanted\"}")
                .then()
                .statusCode(200);
        activate(plan).then().statusCode(200);
    }

    @Test
    void blocksAContraindicatedTechniqueUntilItIsWithdrawn() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        UUID stimulation = id(below(plan, "prescriptions", prescription("physical", STIMULATION)));
        person.withPrecautions("pacemaker", "osteoporosis");
        refused(plan).body("errors.code", contains("technique-contraindicated"));
        step("prescriptions/" + stimulation + "/caution-override", 1, """
            {"precaution":"pacemaker","reason":"no"}
            """, "physician")
                .then()
                .statusCode(422)
                .body("errors.code", contains("contraindication-stands"));
        step("prescriptions/" + stimulation + "/withdrawal", 1, "{\"reason\":\"pacemaker\"}")
                .then()
                .statusCode(200);
        activate(plan).then().statusCode(200);
    }

    @Test
    void letsAPhysicianOverrideACautionWithAReason() {
        var person = Person.inTreatment().withPrecautions("metal-implant");
        UUID plan = complete(person);
        UUID stimulation = id(below(plan, "prescriptions", prescription("physical", STIMULATION)));
        refused(plan).body("errors.code", contains("caution-not-overridden"));
        String override = "{\"precaution\":\"metal-implant\",\"reason\":\"The plate is in the other arm\"}";
        step("prescriptions/" + stimulation + "/caution-override", 1, override)
                .then()
                .statusCode(403);
        step("prescriptions/" + stimulation + "/caution-override", 1, override, "physician")
                .then()
                .statusCode(200)
                .body("overrides[0].physician", notNullValue());
        person.withPrecautions("metal-implant", "cranial-metal");
        refused(plan).body("errors.code", contains("caution-not-overridden"));
        person.withPrecautions("metal-implant");
        activate(plan).then().statusCode(200);
    }

    @Test
    void answersThatThePatientServiceIsAwayInsteadOfGuessing() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        PatientServiceFake.breaksConnectionsAbout(person.id());
        activate(plan)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        PatientServiceFake.answersAgainAbout(person.id());
        PatientServiceFake.failsAbout(person.id());
        activate(plan).then().statusCode(503);
        PatientServiceFake.answersAgainAbout(person.id());
        String trace = "0af7651916cd43dd8448eb211c80319c";
        as("therapist")
                .header("If-Match", "\"1\"")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .body("{}")
                .post("/api/v1/therapy-plans/" + plan + "/activation")
                .then()
                .statusCode(200);
        assertThat(PatientServiceFake.traceOf(person.id())).contains(trace);
    }

    @Test
    void doesNotFindWhatTheOwnerHides() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        PatientServiceFake.forgets(person.id());
        activate(plan).then().statusCode(404);
    }

    @Test
    void changesInForceOnlyByARevisionWithAReason() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        as("therapist")
                .header("If-Match", "\"2\"")
                .body("{\"content\":" + content() + "}")
                .put("/api/v1/therapy-plans/" + plan)
                .then()
                .statusCode(409);
        UUID added = id(below(plan, "prescriptions", prescription("occupational", "{\"kind\":\"conventional\"}")));
        planStep(plan, "revisions", "{\"content\":null}").then().statusCode(400);
        planStep(plan, "revisions", "{\"reason\":\"more arm work\",\"occurredAt\":\"2026-11-01T09:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        var event = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.revised.v1");
        assertThat(event.data().path("prescriptions")).hasSize(2);
        assertThat(event.data().path("revision").intValue()).isEqualTo(2);
        read("therapy-plans/" + plan + "/history")
                .then()
                .body("items.revision", contains(1, 2))
                .body("items[0].plan.prescriptions", hasSize(1))
                .body("items[1].reason", equalTo("more arm work"))
                .body("items[1].inForceAt", equalTo("2026-11-01T09:00:00Z"));
        read("therapy-plans/" + plan + "/history/2")
                .then()
                .body("plan.prescriptions.id", hasItem(added.toString()))
                .body("plan.prescriptions[0].definition.technique.kind", equalTo("conventional"));
        read("therapy-plans/" + plan + "/history/3").then().statusCode(404);
    }

    @Test
    void refusesARevisionThatCouldNotBeActivated() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        person.consentingTo();
        planStep(plan, "revisions", "{\"reason\":\"x\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("treatment-consent-missing"));
        read("therapy-plans/" + plan).then().body("revision", equalTo(1));
    }

    @Test
    void goesOnAfterAPauseOnlyWhileItMayBeInForce() {
        var person = Person.inTreatment();
        UUID plan = active(person);
        planStep(plan, "resumption", "{}").then().statusCode(409);
        planStep(plan, "hold", "{\"reason\":\"medical\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("on-hold"));
        person.consentingTo();
        planStep(plan, "resumption", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("treatment-consent-missing"));
        person.consentingTo("treatment");
        planStep(plan, "resumption", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("holdReason", equalTo(null));
        var resumed = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.resumed.v1");
        assertThat(resumed.data().path("reason").textValue()).isEqualTo("medical");
    }

    @Test
    void activatesOncePerKey() {
        var person = Person.inTreatment();
        UUID plan = complete(person);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("therapist")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body("{\"occurredAt\":\"2026-10-01T08:00:00Z\"}")
                    .post("/api/v1/therapy-plans/" + plan + "/activation")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("activatedAt", equalTo("2026-10-01T08:00:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({"activation,{}", "revisions,'{\"reason\":\"more\"}'", "resumption,{}"})
    void answersARetryOfCommittedWorkWhileThePatientServiceIsAway(String step, String body) {
        var person = Person.inTreatment();
        UUID plan = step.equals("activation") ? complete(person) : active(person);
        if (step.equals("resumption")) {
            planStep(plan, "hold", "{\"reason\":\"medical\"}").then().statusCode(200);
        }
        long version = version("therapy-plans/" + plan);
        String key = UUID.randomUUID().toString();
        attempt(plan, step, version, key, body).then().statusCode(200);
        PatientServiceFake.breaksConnectionsAbout(person.id());
        attempt(plan, step, version, key, body)
                .then()
                .statusCode(200)
                .body("id", equalTo(plan.toString()))
                .body("status", equalTo("active"))
                .body("version", equalTo((int) version + 1));
        PatientServiceFake.answersAgainAbout(person.id());
        PatientServiceFake.failsAbout(person.id());
        attempt(plan, step, version, key, body).then().statusCode(200);
        attempt(plan, step, version, UUID.randomUUID().toString(), body).then().statusCode(503);
        PatientServiceFake.answersAgainAbout(person.id());
    }

    private static Response attempt(UUID plan, String step, long version, String key, String body) {
        return as("therapist")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/therapy-plans/" + plan + "/" + step);
    }

    @Test
    void showsRevisionsToNobodyElse() {
        UUID plan = active(Person.inTreatment());
        elsewhere().get("/api/v1/therapy-plans/" + plan + "/history").then().statusCode(404);
        elsewhere().get("/api/v1/therapy-plans/" + plan + "/history/1").then().statusCode(404);
        elsewhere()
                .header("If-Match", "\"2\"")
                .body("{}")
                .post("/api/v1/therapy-plans/" + plan + "/activation")
                .then()
                .statusCode(404);
        as("coordinator")
                .header("If-Match", "\"2\"")
                .body("{}")
                .post("/api/v1/therapy-plans/" + plan + "/activation")
                .then()
                .statusCode(403);
    }
}
