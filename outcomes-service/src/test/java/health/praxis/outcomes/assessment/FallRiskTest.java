package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Results that go with falls, by the cut-offs of the catalogue. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class FallRiskTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String FOUND = "health.praxis.outcomes.fall-risk-found.v1";
    private static final String RECORDED = "health.praxis.outcomes.assessment-recorded.v1";

    @Test
    void isFoundBeyondTheCutOffOfTheConditionAndNotAtIt() {
        Course course = Course.of("stroke", "recovering");
        time(course, 0, 14).body("result.fallRisk", nullValue());
        String id = time(course, 7, 14.1)
                .body("result.fallRisk.value", equalTo(14f))
                .body("result.fallRisk.operator", equalTo(">"))
                .extract()
                .path("id");

        var found = PublishedEvents.awaitOne("praxis.outcomes", course.patient().toString(), FOUND);

        assertThat(found.data().path("assessmentId").textValue()).isEqualTo(id);
        assertThat(found.data().path("cutoff").doubleValue()).isEqualTo(14);
        assertThat(found.data().path("population").textValue()).isEqualTo("stroke");
        assertThat(found.data().path("score").doubleValue()).isEqualTo(14.1);
    }

    @Test
    void isFoundByTheGeneralCutOffWhereTheConditionHasNone() {
        Course course = Course.of("ms", "progressive");
        time(course, 0, 13.5).body("result.fallRisk.population", equalTo("community older adults"));
        course.scores("berg-balance-scale", 1, 45);
        course.scores("berg-balance-scale", 2, 44);

        assertThat(found(course, 2))
                .extracting(event -> event.data().path("instrument").textValue())
                .containsExactly("timed-up-and-go", "berg-balance-scale");
    }

    @Test
    void isToldOnceForAMeasurementAndAgainWhenAnAmendmentBringsIt() {
        Course course = Course.of("parkinsons", "progressive");
        String id = time(course, 0, 11.5).extract().path("id");
        amend(course, id, 1, 11.6);
        amend(course, id, 3, 30);
        course.scores("functional-gait-assessment", 1, 15);

        assertThat(found(course, 2))
                .extracting(event -> event.data().path("score").doubleValue())
                .containsExactly(11.6, 15.0);
    }

    @Test
    void aCaregiversBalanceIsNotThePatients() {
        Course course = Course.of("stroke", "recovering");
        course.as("therapist")
                .body(course.body("timed-up-and-go", 0, "\"subject\":\"caregiver\",\"items\":{\"time-s\":40}"))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .body("result.fallRisk", nullValue());
        PublishedEvents.awaitOne("praxis.outcomes", course.patient().toString(), RECORDED);
        assertThat(PublishedEvents.underKey("praxis.outcomes", course.patient().toString()))
                .noneMatch(event -> event.type().equals(FOUND));
    }

    /** Neither the end of a condition nor another one that comes later says anything about what was measured in it. */
    @Test
    void aResultStaysAsItWasReadWhateverBecomesOfTheCondition() {
        Course course = Course.of("stroke", "recovering");
        String told = time(course, 0, 14.1).extract().path("id");
        String latest = time(course, 7, 13.8)
                .body("result.fallRisk", nullValue())
                .extract()
                .path("id");
        sign(course, latest);
        long versions = Rows.versions(told);

        course.isOver("stroke");
        course.medicationIsTold(8, 1, Course.DAY_0);
        await().atMost(LONG).until(() -> Rows.count("known_medication_change", course.patient()) == 1);
        assertThat(Rows.versions(latest)).isEqualTo(2);
        another(course, UUID.randomUUID(), 1, "parkinsons", true);
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 2);

        assertThat(Rows.versions(latest)).isEqualTo(2);
        assertThat(Rows.versions(told)).isEqualTo(versions);
        assertThat(Rows.findsFallRisk(latest)).isFalse();
        assertThat(result(course, told).getDouble("result.fallRisk.value")).isEqualTo(14);
    }

    /** Two facts, of the condition that yields and of the one that takes its place. */
    @Test
    void aResultStaysAsItWasReadWhileThePrimaryConditionMoves() {
        Course course = Course.of("stroke", "recovering");
        UUID second = UUID.randomUUID();
        another(course, second, 1, "parkinsons", false);
        String signed = time(course, 0, 13.8).extract().path("id");
        sign(course, signed);

        another(course, course.condition(), 2, "stroke", false);
        another(course, second, 2, "parkinsons", true);
        course.medicationIsTold(8, 1, Course.DAY_0);
        await().atMost(LONG).until(() -> Rows.count("known_medication_change", course.patient()) == 1);

        assertThat(Rows.versions(signed)).isEqualTo(2);
        assertThat(Rows.findsFallRisk(signed)).isFalse();
        assertThat(result(course, signed).getString("result.fallRisk")).isNull();
    }

    /** By the general cut-off, before the condition was known; by that of the condition it would not have been told. */
    @Test
    void whatWasToldStaysOnTheResult() {
        Course course = heardOf();
        String walked = time(course, 0, 13.8)
                .body("result.fallRisk.value", equalTo(13.5f))
                .extract()
                .path("id");

        course.hasCondition("stroke", "recovering", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 1);

        assertThat(result(course, walked).getDouble("result.fallRisk.value")).isEqualTo(13.5);
        assertThat(Rows.findsFallRisk(walked)).isTrue();
    }

    /** On the day it began a condition is one of that time, and the day before it is not. */
    @Test
    void isNotFoundByAConditionThatBeganAfterTheMeasurement() {
        Course course = heardOf();
        String before = time(course, 6, 12).extract().path("id");
        String then = time(course, 7, 12).extract().path("id");

        course.hasCondition("parkinsons", "progressive", Course.DAY_0.plusDays(7));
        await().atMost(LONG).until(() -> Rows.findsFallRisk(then));

        assertThat(result(course, before).getString("result.fallRisk")).isNull();
        assertThat(Rows.versions(before)).isEqualTo(1);
    }

    /**
     * The condition comes on another topic. Whichever is read first, what the cut-off of the condition finds is found; a
     * measurement that is read first may have been told by the general one before.
     */
    @Test
    void isFoundWhenTheConditionIsReadAfterTheMeasurement() {
        Course course = heardOf();
        String old = time(course, 0, 12.1)
                .body("result.fallRisk", nullValue())
                .extract()
                .path("id");
        String latest = time(course, 7, 12)
                .body("result.fallRisk", nullValue())
                .extract()
                .path("id");
        course.scores("berg-balance-scale", 1, 55);

        course.hasCondition("parkinsons", "progressive", Course.DAY_0.minusYears(3));
        PublishedEvents.await("praxis.outcomes", course.patient().toString(), FOUND, 1);
        long versions = Rows.versions(latest);
        course.conditionIs("parkinsons", "active", 9);
        course.medicationIsTold(9, 1, Course.DAY_0);
        course.scores("functional-gait-assessment", 1, 15);

        assertThat(found(course, 2))
                .extracting(
                        event -> event.data().path("assessmentId").textValue(),
                        event -> event.data().path("cutoff").doubleValue())
                .startsWith(tuple(latest, 11.5))
                .hasSize(2);
        assertThat(result(course, latest).getDouble("result.fallRisk.value")).isEqualTo(11.5);
        assertThat(result(course, old).getDouble("result.fallRisk.value")).isEqualTo(11.5);
        await().atMost(LONG).until(() -> Rows.count("known_medication_change", course.patient()) == 1);
        assertThat(Rows.versions(latest)).isEqualTo(versions);
        assertThat(result(course, latest).getString("result.fallRisk.population"))
                .isEqualTo("Parkinson's disease");
    }

    /** Without an onset the cut-off of people long after a stroke fits nobody yet. */
    @Test
    void isFoundWhenTheOnsetIsToldAfterTheMeasurement() {
        Course course = heardOf();
        UUID stroke = UUID.randomUUID();
        another(course, stroke, 1, "stroke", true, null);
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 1);
        String id = course.scores("mini-bestest", 0, 17);
        assertThat(result(course, id).getString("result.fallRisk")).isNull();

        another(course, stroke, 2, "stroke", true, Course.DAY_0.minusYears(3));

        assertThat(found(course, 1))
                .extracting(event -> event.data().path("cutoff").doubleValue())
                .containsExactly(17.5);
    }

    /** It reads as it did: with the condition of its time, and with what was told. */
    @Test
    void anAmendmentOfTheSameDayIsReadWithTheConditionItWasReadWith() {
        Course course = Course.of("parkinsons", "progressive");
        String id = time(course, 0, 12)
                .body("result.fallRisk.value", equalTo(11.5f))
                .extract()
                .path("id");
        another(course, course.condition(), 2, "parkinsons", false, Course.DAY_0.minusYears(3));
        another(course, UUID.randomUUID(), 1, "stroke", true, Course.DAY_0.minusYears(1));
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 2);

        amend(course, id, 2, 12);
        assertThat(result(course, id).getDouble("result.fallRisk.value")).isEqualTo(11.5);
        amend(course, id, 3, 12.1);
        assertThat(result(course, id).getDouble("result.fallRisk.value")).isEqualTo(11.5);
        time(course, 7, 12.1).body("result.fallRisk", nullValue());
    }

    /** What a general cut-off told before the condition was known is not taken back by somebody who mends the note. */
    @Test
    void whatWasToldStaysThroughAnAmendmentOfTheSameScore() {
        Course course = heardOf();
        String walked = time(course, 0, 13.8).extract().path("id");
        course.hasCondition("stroke", "recovering", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 1);

        amend(course, walked, 2, 13.8);
        assertThat(result(course, walked).getDouble("result.fallRisk.value")).isEqualTo(13.5);
        amend(course, walked, 3, 13.7);
        assertThat(result(course, walked).getString("result.fallRisk")).isNull();
    }

    /** The condition is read first and the older measurement is entered later: as in the other order. */
    @Test
    void isNotFoundInAMeasurementThatIsEnteredLaterAndWasTakenBeforeTheConditionBegan() {
        Course course = heardOf();
        course.hasCondition("parkinsons", "progressive", Course.DAY_0.plusDays(7));
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 1);

        time(course, 6, 12).body("result.fallRisk", nullValue());
        time(course, 7, 12).body("result.fallRisk.value", equalTo(11.5f));
    }

    /** A result of two years ago that is entered or mended now says nothing about falls today. */
    @Test
    void isNotToldOfAResultThatIsEnteredOrAmendedAfterANewerOne() {
        Course course = Course.of("parkinsons", "progressive");
        String newest = time(course, 7, 9).extract().path("id");
        String older = time(course, 0, 12)
                .body("result.fallRisk.value", equalTo(11.5f))
                .extract()
                .path("id");
        assertThat(Rows.findsFallRisk(older)).isFalse();
        amend(course, older, 1, 13);
        assertThat(Rows.findsFallRisk(older)).isFalse();
        amend(course, newest, 1, 13);
        assertThat(Rows.findsFallRisk(newest)).isTrue();
    }

    /** The newer result turns out to be an older one: now the other is the newest, and its risk is told. */
    @Test
    void isToldOfTheResultThatIsTheNewestOnceAnotherIsMended() {
        Course course = Course.of("parkinsons", "progressive");
        String misdated = time(course, 9, 9).extract().path("id");
        String risky = time(course, 7, 14).extract().path("id");
        assertThat(Rows.findsFallRisk(risky)).isFalse();

        amendOn(0, course, misdated, 1, 9);

        assertThat(Rows.findsFallRisk(risky)).isTrue();
        assertThat(Rows.versions(risky)).isEqualTo(2);
        assertThat(found(course, 1))
                .extracting(event -> event.data().path("assessmentId").textValue())
                .containsExactly(risky);
    }

    /** Of an old stroke with a day and a new one without it is not known which of them the phase is to be told from. */
    @Test
    void isNotFoundByAnOldStrokeWhereTheNewOneHasNoOnset() {
        Course course = heardOf();
        another(course, UUID.randomUUID(), 1, "stroke", false);
        another(course, UUID.randomUUID(), 1, "stroke", true, null);
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 2);
        String id = course.scores("mini-bestest", 0, 17);
        assertThat(result(course, id).getString("result.fallRisk")).isNull();

        course.hasCondition("ms", "progressive", Course.DAY_0.minusYears(1));
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 3);

        assertThat(Rows.versions(id)).isEqualTo(1);
        assertThat(result(course, id).getString("result.fallRisk")).isNull();
    }

    /** An old stroke that came from elsewhere without a day says nothing against the one that is treated. */
    @Test
    void isFoundByTheTreatedStrokeBesideAnOldOneWithoutOnset() {
        Course course = Course.of("stroke", "recovering");
        another(course, UUID.randomUUID(), 1, "stroke", false, null);
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 2);
        String id = course.scores("mini-bestest", 0, 19);

        amended(course, id, 1, "\"total\":15").body("result.fallRisk.value", equalTo(17.5f));
        assertThat(Rows.findsFallRisk(id)).isTrue();
    }

    /** The person had Parkinson's the day before, too, and the stroke that is treated now says nothing about it. */
    @Test
    void anAmendmentOfTheDayKeepsTheConditionItWasReadWith() {
        Course course = Course.of("parkinsons", "progressive");
        String id = time(course, 9, 12).extract().path("id");
        another(course, course.condition(), 2, "parkinsons", false);
        another(course, UUID.randomUUID(), 1, "stroke", true);
        await().atMost(LONG).until(() -> Rows.count("known_condition", course.patient()) == 2);

        amendOn(8, course, id, 2, 12.5).body("result.fallRisk.value", equalTo(11.5f));
    }

    /** As in the other order: with an onset after the measurement there is no cut-off of the condition. */
    @Test
    void isFoundNoMoreWhenTheOnsetTurnsOutToBeLater() {
        Course course = Course.of("parkinsons", "progressive");
        String newest = time(course, 7, 9).extract().path("id");
        String untold = time(course, 0, 12)
                .body("result.fallRisk.value", equalTo(11.5f))
                .extract()
                .path("id");
        another(course, course.condition(), 2, "parkinsons", true, Course.DAY_0.plusDays(3));
        await().atMost(LONG).until(() -> Rows.versions(untold) == 2);

        assertThat(result(course, untold).getString("result.fallRisk")).isNull();
        amend(course, untold, 2, 12);
        assertThat(result(course, untold).getString("result.fallRisk")).isNull();
        another(course, course.condition(), 3, "parkinsons", true);
        await().atMost(LONG).until(() -> Rows.versions(untold) == 4);
        assertThat(result(course, untold).getDouble("result.fallRisk.value")).isEqualTo(11.5);
        assertThat(Rows.versions(newest)).isEqualTo(1);
    }

    /** The person could not get up a week later: what the older result would have said has been overtaken. */
    @Test
    void isNotToldOfAResultThatHasBeenOvertaken() {
        Course course = heardOf();
        String walked = time(course, 0, 12).extract().path("id");
        course.records("timed-up-and-go", 7, "\"notAble\":{\"reason\":\"physical\"}")
                .then()
                .statusCode(201);

        course.hasCondition("parkinsons", "progressive", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> result(course, walked).get("result.fallRisk.value") != null);

        assertThat(Rows.findsFallRisk(walked)).isFalse();
    }

    @Test
    void isNotToldOfSomebodyWhoHasDied() {
        Course course = heardOf();
        String walked = time(course, 0, 12).extract().path("id");
        course.dies();
        course.hasCondition("parkinsons", "progressive", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> result(course, walked).get("result.fallRisk.value") != null);

        assertThat(Rows.findsFallRisk(walked)).isFalse();
    }

    /** What was signed stays signed, and the version before stays readable. */
    @Test
    void leavesTheSignatureAndEarlierVersions() {
        Course course = heardOf();
        String walked = time(course, 0, 12).extract().path("id");
        sign(course, walked);
        course.hasCondition("parkinsons", "progressive", Course.DAY_0.minusYears(3));
        await().atMost(LONG).until(() -> result(course, walked).get("result.fallRisk.value") != null);

        var now = result(course, walked);
        assertThat(now.getString("status")).isEqualTo("signed");
        assertThat(now.getDouble("result.score")).isEqualTo(12);
        course.as("therapist")
                .get("/api/v1/assessments/" + walked + "/history/2")
                .then()
                .statusCode(200)
                .body("assessment.result.fallRisk", nullValue());
    }

    /** Tells a condition beside that of the course, or its own anew. */
    private static void another(Course course, UUID condition, int version, String key, boolean primary) {
        another(course, condition, version, key, primary, Course.DAY_0.minusYears(3));
    }

    private static void another(
            Course course, UUID condition, int version, String key, boolean primary, LocalDate onset) {
        course.tell(
                "praxis.patient",
                "health.praxis.patient.condition-" + (version == 1 ? "recorded" : "updated") + ".v1",
                condition,
                version,
                """
                {"conditionId":"%s","patientId":"%s","condition":"%s","primary":%s,"clinicalStatus":"active",
                 "onset":%s,"onsetPrecision":"day","trajectory":"recovering","affectedSide":null,"code":null}\
                """.formatted(condition, course.patient(), key, primary, onset == null ? null : "\"" + onset + "\""));
    }

    private static void sign(Course course, String id) {
        course.as("therapist")
                .header("If-Match", "\"1\"")
                .post("/api/v1/assessments/" + id + "/signature")
                .then()
                .statusCode(200);
    }

    /** Somebody of whom no condition is known. */
    private static Course heardOf() {
        Course course = Course.unheardOf();
        course.register();
        await().atMost(LONG).until(() -> Rows.countOfPerson(course.patient()) == 1);
        return course;
    }

    private static JsonPath result(Course course, String id) {
        return course.as("therapist").get("/api/v1/assessments/" + id).jsonPath();
    }

    private static List<PublishedEvents.Event> found(Course course, int count) {
        return PublishedEvents.await("praxis.outcomes", course.patient().toString(), FOUND, count).stream()
                .filter(event -> event.type().equals(FOUND))
                .toList();
    }

    private static ValidatableResponse time(Course course, int day, double seconds) {
        return course.records("timed-up-and-go", day, "\"items\":{\"time-s\":%s}".formatted(seconds))
                .then()
                .statusCode(201);
    }

    private static void amend(Course course, String id, int version, double seconds) {
        amended(course, id, version, "\"items\":{\"time-s\":%s}".formatted(seconds));
    }

    private static ValidatableResponse amendOn(int day, Course course, String id, int version, double seconds) {
        return amended(
                course,
                id,
                version,
                "\"performedAt\":\"%s\",\"items\":{\"time-s\":%s}".formatted(Course.at(day), seconds));
    }

    private static ValidatableResponse amended(Course course, String id, int version, String findings) {
        return course.as("therapist")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"misread\",\"timePoint\":\"interim\",%s}".formatted(findings))
                .post("/api/v1/assessments/" + id + "/amendment")
                .then()
                .statusCode(200);
    }
}
