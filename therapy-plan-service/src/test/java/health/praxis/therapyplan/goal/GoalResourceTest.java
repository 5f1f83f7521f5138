package health.praxis.therapyplan.goal;

import static health.praxis.therapyplan.Plans.STATEMENT;
import static health.praxis.therapyplan.Plans.agree;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.asPatient;
import static health.praxis.therapyplan.Plans.below;
import static health.praxis.therapyplan.Plans.drafted;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.id;
import static health.praxis.therapyplan.Plans.longTermGoal;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.shortTermGoal;
import static health.praxis.therapyplan.Plans.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class GoalResourceTest {

    private Person person;
    private UUID plan;

    @BeforeEach
    void draftAPlan() {
        person = Person.inTreatment();
        plan = drafted(person, "{}");
    }

    private static String withTarget(String instrument, String comparator, String value) {
        return """
            {"horizon":"long","intent":"improve","area":"balance","statement":"s",
             "target":{"instrument":"%s","comparator":"%s","value":%s,"due":"2027-01-01"}}
            """.formatted(instrument, comparator, value);
    }

    @Test
    void setsAGoalThatNobodyHasAgreedTo() {
        below(plan, "goals", longTermGoal())
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/goals/"))
                .body("definition.statement", equalTo(STATEMENT))
                .body("measurable", equalTo(true))
                .body("agreed", equalTo(false))
                .body("outcome", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "berg-balance-scale,at-least,56,201,",
        "berg-balance-scale,at-least,57,422,value-outside-range",
        "berg-balance-scale,at-least,0,201,",
        "berg-balance-scale,at-least,-1,422,value-outside-range",
        "berg-balance-scale,at-most,40,422,target-on-wrong-side",
        "timed-up-and-go,at-most,12,201,",
        "timed-up-and-go,at-least,12,422,target-on-wrong-side",
        "hoehn-yahr,at-most,3,422,instrument-measures-no-change",
        "dancing-test,at-least,3,422,unknown-instrument"
    })
    void takesATargetThatTheInstrumentCanMeet(
            String instrument, String comparator, String value, int status, String code) {
        var answer = below(plan, "goals", withTarget(instrument, comparator, value))
                .then()
                .statusCode(status);
        if (code != null) {
            answer.body("errors.code", contains(code));
        }
    }

    @Test
    void wantsAShortTermGoalToBeAStepTowardsALongTermOne() {
        UUID longTerm = id(below(plan, "goals", longTermGoal()));
        UUID step = id(below(plan, "goals", shortTermGoal(longTerm)));
        below(plan, "goals", shortTermGoal(step))
                .then()
                .statusCode(422)
                .body("errors.code", contains("parent-not-a-long-term-goal"));
        below(plan, "goals", "{\"horizon\":\"short\",\"intent\":\"improve\",\"area\":\"mood\",\"statement\":\"s\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("short-term-goal-without-parent"));
        below(
                        plan,
                        "goals",
                        "{\"horizon\":\"long\",\"parentId\":\"" + longTerm
                                + "\",\"intent\":\"improve\",\"area\":\"mood\",\"statement\":\"s\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("long-term-goal-with-parent"));
        UUID otherPlan = drafted(Person.inTreatment(), "{}");
        below(otherPlan, "goals", shortTermGoal(longTerm)).then().statusCode(422);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        below(plan, "goals", """
            {"horizon":"short","intent":"improve","area":"walking","statement":"s",
             "target":{"instrument":"ten-metre-walk-test","comparator":"at-least","value":-1,"due":"2027-01-01"},
             "attainmentScale":{"levels":["a","b","c","d","e"],"importance":0,"difficulty":0,"due":"2027-01-01"},
             "baseline":{"instrument":"berg-balance-scale","value":20}}
            """)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "short-term-goal-without-parent",
                                "target-and-scale",
                                "value-outside-range",
                                "baseline-of-another-instrument"));
        below(plan, "goals", """
            {"horizon":"long","intent":"improve","area":"walking","statement":"s",
             "attainmentScale":{"levels":["a","b","c","d"],"importance":4,"difficulty":0,"due":"2027-01-01"}}
            """).then().statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void isAgreedOnceBothSidesHave() {
        UUID goal = id(below(plan, "goals", longTermGoal()));
        step("goals/" + goal + "/agreement", 1, "{\"by\":\"therapist\"}", "physician")
                .then()
                .statusCode(422)
                .body("errors.code", contains("therapist-agrees-in-person"));
        asPatient(person.id())
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"representative\"}")
                .post("/api/v1/goals/" + goal + "/agreement")
                .then()
                .statusCode(422);
        asPatient(person.id())
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"patient\",\"occurredAt\":\"2026-10-02T10:00:00Z\"}")
                .post("/api/v1/goals/" + goal + "/agreement")
                .then()
                .statusCode(200)
                .body("agreed", equalTo(false));
        step("goals/" + goal + "/agreement", 2, "{\"by\":\"patient\"}").then().body("version", equalTo(2));
        step("goals/" + goal + "/agreement", 2, "{\"by\":\"therapist\",\"occurredAt\":\"2026-10-01T10:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("agreed", equalTo(true));
        var event = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.goal-agreed.v1");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.envelope().getTime().toInstant()).isEqualTo("2026-10-02T10:00:00Z");
        assertThat(new String(event.envelope().getData().toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("Ramona");
    }

    @Test
    void mustBeAgreedToAgainWhenItSaysSomethingElse() {
        UUID goal = id(below(plan, "goals", longTermGoal()));
        agree(goal);
        as("therapist")
                .header("If-Match", "\"3\"")
                .body(longTermGoal().replace("0.8", "0.7"))
                .put("/api/v1/goals/" + goal)
                .then()
                .statusCode(200)
                .body("agreed", equalTo(false))
                .body("patientAgreement", nullValue());
        as("therapist")
                .header("If-Match", "\"4\"")
                .body(shortTermGoal(id(below(plan, "goals", longTermGoal()))))
                .put("/api/v1/goals/" + goal)
                .then()
                .statusCode(422)
                .body("errors.code", contains("horizon-fixed"));
        PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.goal-revised.v1");
    }

    @Test
    void takesNothingNewOnceClosed() {
        UUID goal = id(below(plan, "goals", longTermGoal()));
        step("goals/" + goal + "/closure", 1, "{\"outcome\":\"achieved\"}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("achieved"));
        step("goals/" + goal + "/agreement", 2, "{\"by\":\"patient\"}").then().statusCode(409);
        step("goals/" + goal + "/closure", 2, "{\"outcome\":\"achieved\"}")
                .then()
                .statusCode(409);
        below(plan, "goals", shortTermGoal(goal)).then().statusCode(422);
        var closed = PublishedEvents.awaitOne(
                "praxis.therapy-plan", person.id().toString(), "health.praxis.therapy-plan.goal-closed.v1");
        assertThat(closed.data().path("outcome").textValue()).isEqualTo("achieved");
    }

    @Test
    void belongsToAnOpenPlan() {
        UUID goal = id(below(plan, "goals", longTermGoal()));
        planStep(plan, "discarding", "{}").then().statusCode(200);
        below(plan, "goals", longTermGoal()).then().statusCode(409);
        step("goals/" + goal + "/agreement", 1, "{\"by\":\"patient\"}").then().statusCode(409);
    }

    @Test
    void showsGoalsToNobodyElse() {
        UUID goal = id(below(plan, "goals", longTermGoal()));
        elsewhere().get("/api/v1/goals/" + goal).then().statusCode(404);
        elsewhere().get("/api/v1/therapy-plans/" + plan + "/goals").then().statusCode(404);
        elsewhere()
                .body(longTermGoal())
                .post("/api/v1/therapy-plans/" + plan + "/goals")
                .then()
                .statusCode(404);
        elsewhere()
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"patient\"}")
                .post("/api/v1/goals/" + goal + "/agreement")
                .then()
                .statusCode(404);
        asPatient(UUID.randomUUID()).get("/api/v1/goals/" + goal).then().statusCode(404);
        asPatient(person.id()).get("/api/v1/goals/" + goal).then().statusCode(200);
        read("therapy-plans/" + plan + "/goals").then().body("items.id", contains(goal.toString()));
    }
}
