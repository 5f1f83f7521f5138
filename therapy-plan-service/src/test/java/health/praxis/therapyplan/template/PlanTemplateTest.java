package health.praxis.therapyplan.template;

import static health.praxis.therapyplan.Plans.TENANT;
import static health.praxis.therapyplan.Plans.activate;
import static health.praxis.therapyplan.Plans.agree;
import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import health.praxis.therapyplan.goal.GoalPolicy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class PlanTemplateTest {

    @Inject
    PlanTemplates templates;

    @Inject
    Validator validator;

    @Inject
    GoalPolicy goalPolicy;

    @Inject
    ObjectMapper json;

    private static Response instantiate(Person person, String template, String more) {
        return as("therapist")
                .body("""
                    {"episodeId":"%s","patientId":"%s","templateId":"%s","startsOn":"%s"%s}
                    """.formatted(person.episode(), person.id(), template, today().minusWeeks(8), more))
                .post("/api/v1/therapy-plans/from-template");
    }

    @ParameterizedTest
    @CsvSource({
        "stroke-arm-and-walking,stroke,4,2",
        "neurodegenerative-maintain,alzheimers,2,2",
        "neurodegenerative-maintain,parkinsons,2,2",
        "brain-injury-recovery,tbi,4,2",
        "spinal-cord-injury-recovery,sci,2,2"
    })
    void carriesEverythingAndThenNeedsOnlyAgreement(String template, String condition, int goals, int prescriptions) {
        var person = Person.inTreatment().with(condition, "active");
        var created = instantiate(person, template, ",\"condition\":\"" + condition + "\"");
        created.then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/therapy-plans/"))
                .body("status", equalTo("draft"))
                .body("content.condition", equalTo(condition))
                .body("template.id", equalTo(template))
                .body("template.version", greaterThan(0));
        UUID plan = UUID.fromString(created.path("id"));
        List<String> ids = read("therapy-plans/" + plan + "/goals")
                .then()
                .body("items", hasSize(goals))
                .body("items.agreed", everyItem(equalTo(false)))
                .body("items.measurable", everyItem(equalTo(true)))
                .extract()
                .path("items.id");
        read("therapy-plans/" + plan + "/prescriptions").then().body("items", hasSize(prescriptions));
        read("therapy-plans/" + plan + "/home-programme").then().body("plannedItems.size()", greaterThan(1));
        activate(plan)
                .then()
                .statusCode(422)
                .body("errors", hasSize(goals))
                .body("errors.code", everyItem(equalTo("goal-not-agreed")));
        ids.forEach(goal -> agree(UUID.fromString(goal)));
        activate(plan).then().statusCode(200);
    }

    @Test
    void takesBaselinesAndOtherTargets() {
        var person = Person.inTreatment();
        UUID plan = UUID.fromString(instantiate(person, "stroke-arm-and-walking", """
            ,"baselines":[{"instrument":"ten-metre-walk-test","value":0.4}],
             "targets":[{"goal":"walk-outside","value":0.6}],"reviewBy":"%s"
            """.formatted(today().plusDays(30)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        read("therapy-plans/" + plan + "/goals")
                .then()
                .body("items[0].definition.target.value", equalTo(0.6f))
                .body(
                        "items[0].definition.target.due",
                        equalTo(today().plusWeeks(4).toString()))
                .body("items[0].definition.baseline.value", equalTo(0.4f));
        read("therapy-plans/" + plan)
                .then()
                .body("content.reviewBy", equalTo(today().plusDays(30).toString()));
    }

    @Test
    void treatsTheOneServedConditionThePatientIsKnownToHave() {
        var person = Person.inTreatment();
        conditionRecorded(person, "dementia", "resolved");
        conditionRecorded(person, "alzheimers", "active");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        instantiate(person, "neurodegenerative-maintain", "").statusCode() == 201);
        read("therapy-plans?patientId=" + person.id()).then().body("items.content.condition", contains("alzheimers"));
    }

    private static void conditionRecorded(Person person, String condition, String status) {
        UUID id = UUID.randomUUID();
        IncomingEvents.publish(
                "praxis.patient",
                "health.praxis.patient.condition-recorded.v1",
                TENANT,
                person.id(),
                id,
                1,
                """
                {"conditionId":"%s","patientId":"%s","condition":"%s","primary":true,"clinicalStatus":"%s","onset":null,
                 "onsetPrecision":null,"trajectory":"progressive","affectedSide":null,"code":null}
                """.formatted(id, person.id(), condition, status));
    }

    @Test
    void refusesWhatTheTemplateDoesNotHave() {
        var person = Person.inTreatment();
        instantiate(person, "dancing", "").then().statusCode(422).body("errors.code", contains("template-unknown"));
        instantiate(person, "stroke-arm-and-walking", ",\"condition\":\"sci\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("condition-not-served"));
        instantiate(person, "neurodegenerative-maintain", "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("condition-needed"));
        instantiate(person, "stroke-arm-and-walking", ",\"targets\":[{\"goal\":\"fly\",\"value\":1}]")
                .then()
                .statusCode(422)
                .body("errors.code", contains("goal-unknown"));
        instantiate(person, "stroke-arm-and-walking", ",\"targets\":[{\"goal\":\"walk-outside\",\"value\":-1}]")
                .then()
                .statusCode(422)
                .body("errors.code", contains("value-outside-range"));
        read("therapy-plans?patientId=" + person.id()).then().body("items", hasSize(0));
    }

    @Test
    void draftsOncePerKey() {
        var person = Person.inTreatment();
        String key = UUID.randomUUID().toString();
        String body = """
            {"episodeId":"%s","patientId":"%s","templateId":"stroke-arm-and-walking","startsOn":"2026-10-01"}
            """.formatted(person.episode(), person.id());
        String first = as("therapist")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/therapy-plans/from-template")
                .path("id");
        as("therapist")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/therapy-plans/from-template")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void listsTemplatesByCondition() {
        read("plan-templates").then().body("items", hasSize(4));
        read("plan-templates?condition=alzheimers").then().body("items.id", contains("neurodegenerative-maintain"));
        read("plan-templates?condition=flu").then().body("items", hasSize(0));
        read("plan-templates/stroke-arm-and-walking").then().body("goals.key", hasItem("reach-and-grasp"));
        read("plan-templates/dancing").then().statusCode(404);
        elsewhere().get("/api/v1/plan-templates").then().statusCode(200);
    }

    @Test
    void refusesAtStartATemplateThatCouldNeverBecomeAPlan() throws JsonProcessingException {
        String whole =
                json.writeValueAsString(templates.find("stroke-arm-and-walking").orElseThrow());
        refused(whole.replace("\"steady-standing\"", "\"walk-outside\""), "there twice");
        refused(whole.replace("\"parent\":\"walk-outside\"", "\"parent\":\"elsewhere\""), "no right parent");
        refused(whole.replace("\"nutrition\"", "\"medication\""), "decided twice");
        refused(whole.replace("\"reviewAfterDays\":42", "\"reviewAfterDays\":91"), "reviewAfterDays");
        assertThatThrownBy(() -> check(whole.replace("berg-balance-scale", "dancing-test")))
                .isInstanceOf(health.praxis.platform.problem.RuleRefused.class);
        check(whole);
        assertThat(whole).contains("fugl-meyer-upper-extremity");
    }

    private void refused(String template, String reason) {
        assertThatThrownBy(() -> check(template)).hasMessageContaining(reason);
    }

    private void check(String template) throws JsonProcessingException {
        PlanTemplates.check(json.readValue(template, PlanTemplate.class), validator, goalPolicy);
    }
}
