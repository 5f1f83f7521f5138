package health.praxis.outcomes.comparison;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.instrument.Editions;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.OtherEditions;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten metres walked years after a stroke (MDC 0.11 m/s from 0.4 to 0.8 m/s, MCID 0.175), held against earlier results. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class InterpretationResourceTest {

    @Inject
    InstrumentCatalogue catalogue;

    private Course course;

    @BeforeEach
    void somebodyYearsAfterAStroke() {
        course = Course.of("stroke", "recovering");
    }

    @Test
    void isHeldAgainstBaselineLastAndBest() {
        String baseline = course.walks(0, 20);
        String best = course.walks(10, 10 / 0.75);
        String last = course.walks(20, 10 / 0.55);
        String latest = course.walks(30, 10 / 0.62);

        interpretation(latest)
                .statusCode(200)
                .body("condition", equalTo("stroke"))
                .body("phase", equalTo("chronic"))
                .body("baseline.assessmentId", equalTo(baseline))
                .body("baseline.delta", closeTo(0.12, 1e-9))
                .body("baseline.verdict", equalTo("improved-reliable-below-mcid"))
                .body("baseline.mdc.value", closeTo(0.11, 1e-9))
                .body("baseline.mdc.population", notNullValue())
                .body("baseline.mdc.evidence", notNullValue())
                .body("baseline.mcid.value", closeTo(0.175, 1e-9))
                .body("last.assessmentId", equalTo(last))
                .body("last.verdict", equalTo("no-detectable-change"))
                .body("best.assessmentId", equalTo(best))
                .body("best.improvement", closeTo(-0.13, 1e-9))
                .body("best.verdict", equalTo("worsened-reliable-below-mcid"))
                .body("catalogueVersion", equalTo("1.0.0"))
                .body("ruleVersion", equalTo("change-3"));
        interpretation(baseline)
                .body("baseline", nullValue())
                .body("last", nullValue())
                .body("best", nullValue());
    }

    @Test
    void theLastMarkedBaselineIsTheBaseline() {
        course.walks(0, 20);
        String marked = course.as("therapist")
                .body(course.body("ten-metre-walk-test", 10, "\"items\":{\"distance-m\":10,\"time-s\":15}")
                        .replace("interim", "baseline"))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        course.walks(20, 18);

        interpretation(course.walks(30, 10)).body("baseline.assessmentId", equalTo(marked));
    }

    @Test
    void whatWasTakenUnderOtherCircumstancesIsNotCompared() {
        String first = course.walks(0, 20);
        String rollator = course.walks(10, 12, ",\"administration\":{\"device\":\"rollator\",\"pace\":\"fast\"}")
                .path("id");
        String latest = course.walks(20, 10);

        interpretation(latest)
                .body("last.assessmentId", equalTo(rollator))
                .body("last.verdict", equalTo("not-comparable"))
                .body("last.reason", equalTo("circumstances-differ"))
                .body("last.differences", contains("device", "pace"))
                .body("last.delta", nullValue())
                .body("best.assessmentId", equalTo(first));
    }

    @Test
    void notAbleIsAResultAndNotAZero() {
        course.records("timed-up-and-go", 0, "\"notAble\":{\"reason\":\"no standing\"}");
        String latest = course.records("timed-up-and-go", 10, "\"items\":{\"time-s\":20}")
                .path("id");

        interpretation(latest)
                .body("baseline.score", nullValue())
                .body("baseline.delta", nullValue())
                .body("baseline.verdict", equalTo("not-classifiable"))
                .body("baseline.reason", equalTo("newly-able"))
                .body("best", nullValue());
    }

    @Test
    void anotherVersionIsNotComparedAndAnotherModeOrAnUnknownTrainingIsToldBeside() {
        phq9(0, 20, "");
        String self = phq9(10, 14, ",\"administration\":{\"mode\":\"self-completed\"}");
        interpretation(self)
                .body("last.verdict", equalTo("improved-important-within-error"))
                .body("last.differences", empty())
                .body("last.cautions", contains("mode"));
        interpretation(phq9(20, 8, ",\"administration\":{\"mode\":\"self-completed\",\"raterTraining\":\"certified\"}"))
                .body("baseline.cautions", contains("mode", "rater-training"))
                .body("last.verdict", equalTo("improved-important-within-error"))
                .body("last.cautions", contains("rater-training"))
                .body("best.assessmentId", equalTo(self));
        interpretation(phq9(30, 8, ",\"instrumentVersion\":\"2\",\"administration\":{\"raterTraining\":\"none\"}"))
                .body("last.differences", contains("instrument-version", "rater-training"))
                .body("last.cautions", empty())
                .body("baseline.differences", contains("instrument-version"));
    }

    @Test
    void aCaregiversResultIsHeldAgainstTheSameCaregiversOwn() {
        UUID one = course.letsIn("one-" + UUID.randomUUID(), RecordPart.OUTCOMES);
        UUID another = course.letsIn("another-" + UUID.randomUUID(), RecordPart.OUTCOMES);
        String first = phq9(0, 20, of(one));
        phq9(1, 5, "");
        phq9(2, 6, of(another));
        phq9(3, 7, ",\"subject\":\"caregiver\"");
        String latest = phq9(10, 14, of(one));

        interpretation(latest)
                .statusCode(200)
                .body("subject", equalTo("caregiver"))
                .body("baseline.assessmentId", equalTo(first))
                .body("last.assessmentId", equalTo(first))
                .body("best.assessmentId", equalTo(first))
                .body("last.improvement", closeTo(6, 1e-9))
                .body("condition", nullValue())
                .body("last.verdict", equalTo("not-classifiable"));
        interpretation(phq9(20, 4, ",\"subject\":\"caregiver\"")).body("last.score", closeTo(7, 1e-9));
        interpretation(phq9(21, 11, ""))
                .body("subject", equalTo("patient"))
                .body("last.score", closeTo(5, 1e-9))
                .body("last.verdict", equalTo("worsened-important-within-error"));
        String strain = course.records("modified-caregiver-strain-index", 30, "\"total\":14" + of(one))
                .path("id");
        interpretation(strain).body("condition", equalTo("stroke"));
    }

    private String phq9(int day, int total, String more) {
        return course.records("phq-9", day, "\"total\":" + total + more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String of(UUID caregiver) {
        return ",\"subject\":\"caregiver\",\"caregiverId\":\"%s\"".formatted(caregiver);
    }

    @Test
    void keepsTheEditionItWasScoredWithAndTellsWhenTheNewestJudgesOtherwise() {
        String baseline = course.walks(0, 20);
        String latest = course.walks(30, 10 / 0.62);
        release(walk -> ((ObjectNode) walk.at("/mdc/1")).put("value", 0.125));

        interpretation(latest)
                .body("baseline.verdict", equalTo("improved-reliable-below-mcid"))
                .body("baseline.mdc.value", closeTo(0.11, 1e-9))
                .body("catalogueVersion", equalTo("1.0.0"))
                .body("scoredWith", equalTo("1.0.0"))
                .body("newestEdition.catalogueVersion", equalTo("2.0.0"))
                .body("newestEdition.baseline", equalTo("no-detectable-change"))
                .body("newestEdition.last", equalTo("no-detectable-change"))
                .body("newestEdition.best", equalTo("no-detectable-change"));
        interpretation(baseline).body("newestEdition", nullValue());
    }

    @Test
    void anEditionThatJudgesAlikeIsNotTold() {
        course.walks(0, 20);
        String latest = course.walks(30, 10 / 0.62);
        release(walk -> ((ObjectNode) walk.at("/mdc/1")).put("value", 0.119));

        interpretation(latest)
                .body("catalogueVersion", equalTo("1.0.0"))
                .body("baseline.mdc.value", closeTo(0.11, 1e-9))
                .body("newestEdition", nullValue());
    }

    @Test
    void anEditionThisReleaseDoesNotHoldIsNamed() {
        course.walks(0, 20);
        String latest = course.walks(30, 10 / 0.62);
        var other = OtherEditions.of("0.9.0", "ten-metre-walk-test", walk -> {});
        QuarkusMock.installMockForType(OtherEditions.release(other), Editions.class);

        interpretation(latest)
                .body("catalogueVersion", equalTo("0.9.0"))
                .body("scoredWith", equalTo("1.0.0"))
                .body("newestEdition", nullValue());
    }

    /** A release with a new edition, in which the walking test reads otherwise. */
    private void release(Consumer<JsonNode> change) {
        var next = OtherEditions.of("2.0.0", "ten-metre-walk-test", change);
        QuarkusMock.installMockForType(OtherEditions.release(next, catalogue), Editions.class);
    }

    @Test
    void isHiddenAsTheMeasurementIs() {
        String id = course.walks(0, 20);
        Course.as("hillcrest", new String[] {"physician"})
                .get("/api/v1/assessments/" + id + "/interpretation")
                .then()
                .statusCode(404);
        interpretation(UUID.randomUUID().toString()).statusCode(404);
        String incomplete = course.records("phq-9", 0, Course.phq9("1--------")).path("id");
        interpretation(incomplete).statusCode(404);
    }

    private ValidatableResponse interpretation(String id) {
        return course.as("therapist")
                .config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/api/v1/assessments/" + id + "/interpretation")
                .then();
    }
}
