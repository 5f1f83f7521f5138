package health.praxis.therapyplan.prescription;

import static health.praxis.therapyplan.Plans.as;
import static health.praxis.therapyplan.Plans.asPatient;
import static health.praxis.therapyplan.Plans.below;
import static health.praxis.therapyplan.Plans.drafted;
import static health.praxis.therapyplan.Plans.elsewhere;
import static health.praxis.therapyplan.Plans.id;
import static health.praxis.therapyplan.Plans.planStep;
import static health.praxis.therapyplan.Plans.prescription;
import static health.praxis.therapyplan.Plans.read;
import static health.praxis.therapyplan.Plans.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import health.praxis.testing.Infrastructure;
import health.praxis.therapyplan.PatientServiceFake;
import health.praxis.therapyplan.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class PrescriptionResourceTest {

    private static final String CONVENTIONAL = "{\"kind\":\"conventional\"}";

    private Person person;
    private UUID plan;

    @BeforeEach
    void draftAPlan() {
        person = Person.inTreatment();
        plan = drafted(person, "{}");
    }

    @Test
    void prescribesADoseAndSaysWhatItAmountsTo() {
        below(plan, "prescriptions", prescription("physical", CONVENTIONAL))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/prescriptions/"))
                .body("plannedSessions", equalTo(24))
                .body("plannedMinutes", equalTo(1080))
                .body("definition.technique.kind", equalTo("conventional"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"constraint-induced\",\"affectedSide\":\"left\",\"restraintHoursPerDay\":6}",
                "{\"kind\":\"stimulation\",\"modality\":\"transcranial-magnetic\",\"site\":\"motor"
                        + " cortex\",\"intensityPercentOfThreshold\":90,\"minutes\":20}",
                "{\"kind\":\"robotic\",\"device\":\"gait-trainer\",\"assistancePercent\":100}",
                "{\"kind\":\"virtual-reality\",\"title\":\"River walk\",\"level\":3}"
            })
    void keepsATechniqueWithItsOwnParameters(String technique) {
        UUID id = id(below(plan, "prescriptions", prescription("physical", technique)));
        var kept = read("prescriptions/" + id).jsonPath().getMap("definition.technique");
        var sent = new io.restassured.path.json.JsonPath(technique).getMap("");
        org.assertj.core.api.Assertions.assertThat(kept).containsAllEntriesOf(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"magic\"}",
                "{\"kind\":\"constraint-induced\",\"affectedSide\":\"left\"}",
                "{\"kind\":\"constraint-induced\",\"affectedSide\":\"left\",\"restraintHoursPerDay\":17}",
                "{\"kind\":\"robotic\",\"device\":\"gait-trainer\",\"assistancePercent\":101}",
                "{\"kind\":\"stimulation\",\"modality\":\"functional-electrical\",\"site\":\"s\",\"minutes\":0}",
                "{\"kind\":\"virtual-reality\",\"title\":\"\",\"level\":3}",
                "{\"kind\":\"conventional\",\"level\":3}"
            })
    void refusesATechniqueWithoutItsParameters(String technique) {
        below(plan, "prescriptions", prescription("physical", technique))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "sessionsPerWeek,21,201",
        "sessionsPerWeek,22,400",
        "sessionsPerWeek,0,400",
        "weeks,104,201",
        "weeks,105,400",
        "minutesPerSession,5,201",
        "minutesPerSession,4,400",
        "minutesPerSession,361,400",
        "repetitionsPerSession,0,400",
        "repetitionsPerSession,5000,201",
        "effortCeiling,10,201",
        "effortCeiling,11,400",
        "effortCeiling,0,201"
    })
    void keepsDosesWithinBounds(String field, int value, int status) {
        String body = prescription("physical", CONVENTIONAL)
                .replaceFirst("\"" + field + "\":\\d+", "\"" + field + "\":" + value);
        below(plan, "prescriptions", body).then().statusCode(status);
    }

    @Test
    void overridesOnlyCautionsThatExist() {
        UUID vr = id(below(
                plan,
                "prescriptions",
                prescription("cognitive", "{\"kind\":\"virtual-reality\",\"title\":\"t\",\"level\":1}")));
        step(
                        "prescriptions/" + vr + "/caution-override",
                        1,
                        "{\"precaution\":\"pacemaker\",\"reason\":\"r\"}",
                        "physician")
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-such-caution"));
        step(
                        "prescriptions/" + vr + "/caution-override",
                        1,
                        "{\"precaution\":\"seizure-risk\",\"reason\":\" \"}",
                        "physician")
                .then()
                .statusCode(400);
        step(
                        "prescriptions/" + vr + "/caution-override",
                        1,
                        "{\"precaution\":\"seizure-risk\",\"reason\":\"r\"}",
                        "physician")
                .then()
                .statusCode(200);
        step(
                        "prescriptions/" + vr + "/caution-override",
                        2,
                        "{\"precaution\":\"seizure-risk\",\"reason\":\"r2\"}",
                        "physician")
                .then()
                .body("overrides.reason", contains("r2"));
    }

    @Test
    void isWithdrawnOnce() {
        UUID id = id(below(plan, "prescriptions", prescription("physical", CONVENTIONAL)));
        step("prescriptions/" + id + "/withdrawal", 1, "{\"reason\":\"r\"}")
                .then()
                .statusCode(200);
        step("prescriptions/" + id + "/withdrawal", 2, "{\"reason\":\"r\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void belongsToAnOpenPlan() {
        UUID id = id(below(plan, "prescriptions", prescription("physical", CONVENTIONAL)));
        planStep(plan, "discarding", "{}").then().statusCode(200);
        below(plan, "prescriptions", prescription("physical", CONVENTIONAL))
                .then()
                .statusCode(409);
        step("prescriptions/" + id + "/withdrawal", 1, "{\"reason\":\"r\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void showsPrescriptionsToNobodyElse() {
        UUID id = id(below(plan, "prescriptions", prescription("physical", CONVENTIONAL)));
        elsewhere().get("/api/v1/prescriptions/" + id).then().statusCode(404);
        elsewhere()
                .get("/api/v1/therapy-plans/" + plan + "/prescriptions")
                .then()
                .statusCode(404);
        elsewhere()
                .body(prescription("physical", CONVENTIONAL))
                .post("/api/v1/therapy-plans/" + plan + "/prescriptions")
                .then()
                .statusCode(404);
        asPatient(UUID.randomUUID()).get("/api/v1/prescriptions/" + id).then().statusCode(404);
        asPatient(person.id()).get("/api/v1/prescriptions/" + id).then().statusCode(200);
        as("patient")
                .body("{}")
                .post("/api/v1/therapy-plans/" + plan + "/prescriptions")
                .then()
                .statusCode(403);
    }
}
