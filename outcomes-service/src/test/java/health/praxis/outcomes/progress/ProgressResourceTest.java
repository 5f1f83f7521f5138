package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether it helped, over HTTP and Kafka: ten metres walked by a person years after a stroke, MDC 0.11 m/s. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ProgressResourceTest {

    private static final String PEGS = "nine-hole-peg-test";
    private static final String WALK = "ten-metre-walk-test";
    private static final String BERG = "berg-balance-scale";
    private static final String CLASSIFIED = "health.praxis.outcomes.progress-classified.v1";

    private static Course stroke() {
        return Course.of("stroke", "recovering");
    }

    private static Course parkinsons() {
        return Course.of("parkinsons", "progressive");
    }

    @Test
    void isImprovingAtTheLimitAndTellsItWithItsThreshold() {
        Course course = stroke();
        course.walks(0, 20);
        assertThat(course.verdictOn(WALK)).isEqualTo("insufficient-data");
        course.walks(56, 10 / 0.60);
        assertThat(course.verdictOn(WALK)).isEqualTo("no-change-yet");
        course.walks(57, 10 / 0.62);

        Map<String, Object> progress = course.progressOn(WALK);

        assertThat(progress).containsEntry("verdict", "improving").containsEntry("condition", "stroke");
        assertThat(progress).containsEntry("phase", "chronic").containsEntry("intent", "improve");
        assertThat(progress).containsEntry("previousVerdict", "no-change-yet");
        assertThat((Map<?, ?>) progress.get("limit")).extracting("kind").isEqualTo("mdc");
        var events = PublishedEvents.await("praxis.outcomes", course.patient().toString(), CLASSIFIED, 3).stream()
                .filter(event -> event.type().equals(CLASSIFIED))
                .toList();
        assertThat(events)
                .extracting(event -> event.data().path("verdict").textValue())
                .containsExactly("insufficient-data", "no-change-yet", "improving");
        assertThat(events)
                .extracting(PublishedEvents.Event::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsEveryVerdictReadable() {
        Course course = stroke();
        course.walks(0, 20);
        course.walks(56, 10 / 0.65);

        course.as("therapist")
                .get("/api/v1/progress/" + course.progressOn(WALK).get("id") + "/history")
                .then()
                .statusCode(200)
                .body("items.verdict", contains("insufficient-data", "improving"));
    }

    @Test
    void keepingIsASuccessWhereTheConditionProgresses() {
        Course course = parkinsons();
        course.scores(BERG, 0, 45);
        course.scores(BERG, 28, 44);

        assertThat(course.progressOn(BERG))
                .containsEntry("verdict", "sustained")
                .containsEntry("intent", "maintain")
                .containsEntry("suggestsReview", false);
    }

    @Test
    void aDeclineIsConfirmedByASecondMeasurement() {
        Course course = parkinsons();
        course.scores(BERG, 0, 45);
        course.scores(BERG, 28, 40);
        assertThat(course.progressOn(BERG)).containsEntry("verdict", "declined").containsEntry("confirmed", false);

        course.scores(BERG, 42, 39);

        assertThat(course.progressOn(BERG)).containsEntry("verdict", "declined").containsEntry("confirmed", true);
        var confirmations =
                PublishedEvents.await("praxis.outcomes", course.patient().toString(), CLASSIFIED, 3).stream()
                        .filter(event -> event.data().path("verdict").asText().equals("declined"))
                        .map(event -> event.data().path("confirmed").booleanValue())
                        .toList();
        assertThat(confirmations).containsExactly(false, true);
    }

    @Test
    void whoIsNewlyReferredIsHeldAgainstTheRateSinceOnset() {
        // 18 points in three years, then 4 in four weeks
        Course course = Course.of("als", "progressive");
        course.records("alsfrs-r", 0, "\"total\":30").then().statusCode(201);
        course.records("alsfrs-r", 28, "\"total\":26").then().statusCode(201);

        Map<String, Object> progress = course.progressOn("alsfrs-r");

        assertThat(progress).containsEntry("verdict", "declined").containsEntry("reason", "faster-loss-than-before");
        assertThat((Map<?, ?>) progress.get("earlierRate")).extracting("of").isEqualTo("since-onset");
        assertThat(((Number) ((Map<?, ?>) progress.get("earlierRate")).get("slopePerWeek")).doubleValue())
                .isCloseTo(-18 / (3 * 365.25 / 7), within(0.001));
        assertThat(progress.get("text").toString()).contains("on average since the illness began");
    }

    @Test
    void correctingOneSessionsMinutesTurnsStalledIntoUnderDosed() {
        Course course = stroke();
        course.plans(30);
        course.awaitPlanned(720);
        List<UUID> sessions = course.sessions(24);
        course.awaitDelivered(576);
        course.walks(0, 20);
        course.walks(28, 10 / 0.52);
        course.walks(55, 10 / 0.51);
        assertThat(course.progressOn(WALK)).containsEntry("verdict", "stalled").containsEntry("reason", "plateau");

        course.session(sessions.get(5), "amended", 5, 11, 23, course.plan());

        course.awaitVerdict(WALK, "under-dosed");
        Map<?, ?> dose = (Map<?, ?>) course.progressOn(WALK).get("dose");
        assertThat(((Number) dose.get("plannedMinutes")).doubleValue()).isEqualTo(720);
        assertThat(((Number) dose.get("deliveredMinutes")).doubleValue()).isEqualTo(575);
        var told = PublishedEvents.await("praxis.outcomes", course.patient().toString(), CLASSIFIED, 4).stream()
                .filter(event -> event.type().equals(CLASSIFIED))
                .toList()
                .getLast();
        assertThat(told.data().path("verdict").textValue()).isEqualTo("under-dosed");
        assertThat(told.data().path("previousVerdict").textValue()).isEqualTo("stalled");
    }

    @Test
    void aLateDoseIsJudgedAndASecondDeliveryOrAnOlderFactChangesNothing() {
        Course course = stroke();
        course.plans(30);
        course.awaitPlanned(720);
        course.walks(0, 20);
        course.walks(28, 10 / 0.52);
        course.walks(55, 10 / 0.51);
        assertThat(course.verdictOn(WALK)).isEqualTo("under-dosed");

        List<UUID> sessions = course.sessions(30);
        course.awaitVerdict(WALK, "stalled");
        UUID first = sessions.getFirst();
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            IncomingEvents.publish(
                    "praxis.session",
                    "health.praxis.session.amended.v1",
                    Course.TENANT,
                    course.patient(),
                    first,
                    5,
                    course.sessionData(first, 0, 31, course.plan()),
                    event);
        }
        course.session(first, "completed", 4, 0, 1, course.plan());
        UUID marker = course.session(54, 10);

        course.awaitDelivered(23 * 30 + 31 + 10);
        assertThat(course.doses().getList("items.sessions.flatten()", String.class))
                .contains(marker.toString())
                .doesNotHaveDuplicates();
        assertThat(course.verdictOn(WALK)).isEqualTo("stalled");
    }

    @Test
    void anAmendedAssessmentIsJudgedAgain() {
        Course course = stroke();
        course.walks(0, 20);
        String second = course.walks(56, 10 / 0.65);
        assertThat(course.verdictOn(WALK)).isEqualTo("improving");

        course.as("therapist")
                .header("If-Match", "\"1\"")
                .body("""
                    {"reason":"stopwatch misread","timePoint":"interim",
                     "items":{"distance-m":10,"time-s":19.5}}\
                    """)
                .post("/api/v1/assessments/" + second + "/amendment")
                .then()
                .statusCode(200);

        assertThat(course.verdictOn(WALK)).isEqualTo("no-change-yet");
    }

    @Test
    void aGoalSpeaksForItsInstrumentAndIsAchieved() {
        Course course = stroke();
        UUID goal = UUID.randomUUID();
        course.walks(0, 20);
        String without = (String) course.progressOn(WALK).get("id");
        course.plans(30, Course.goal(goal, "maintain", WALK, "at-least", 0.45));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> goal.toString().equals(course.progressOn(WALK).get("goalId")));
        course.walks(28, 20);

        assertThat(course.progressOn(WALK))
                .containsEntry("verdict", "sustained")
                .containsEntry("intent", "maintain");
        assertThat(course.progress().getList("items")).hasSize(1);
        course.as("therapist")
                .get("/api/v1/progress/" + without)
                .then()
                .statusCode(200)
                .body("current", equalTo(false));
        course.revises(2, 30, Course.goal(goal, "improve", WALK, "at-least", 0.5));
        course.awaitVerdict(WALK, "achieved");
    }

    @Test
    void verdictInterpretationAndChartCountFromTheSameResult() {
        Course course = stroke();
        course.walks(-200, 25);
        String start = course.walks(-1, 16.1);
        String latest = course.walks(28, 15);
        UUID goal = UUID.randomUUID();
        course.plans(
                30,
                Course.goal(goal, "improve", WALK, "at-least", 0.9)
                        .replaceFirst("null", "{\"instrument\":\"%s\",\"value\":0.62}".formatted(WALK)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> goal.toString().equals(course.progressOn(WALK).get("goalId")));

        assertThat((Map<?, ?>) course.progressOn(WALK).get("dose"))
                .extracting("from")
                .isEqualTo(Course.DAY_0.minusDays(1).toString());
        course.as("therapist")
                .get("/api/v1/assessments/" + latest + "/interpretation")
                .then()
                .body("baseline.assessmentId", equalTo(start));
        course.as("therapist")
                .get("/api/v1/timelines?patientId=" + course.patient())
                .then()
                .body("scores[0].thresholds.baselineId", equalTo(start));
    }

    @Test
    void theFastPaceDoesNotMeetTheTargetOfTheComfortableOne() {
        Course course = stroke();
        course.walks(0, 16.1, ",\"administration\":{\"pace\":\"comfortable\"}");
        course.walks(0, 10.5, ",\"administration\":{\"pace\":\"fast\"}");
        UUID goal = UUID.randomUUID();
        course.plans(
                30,
                Course.goal(goal, "improve", WALK, "at-least", 0.9)
                        .replaceFirst("null", "{\"instrument\":\"%s\",\"value\":0.62}".formatted(WALK)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> goal.toString().equals(course.progressOn(WALK).get("goalId")));

        assertThat(course.progressOn(WALK))
                .containsEntry("reason", "fewer-than-two-measurements")
                .containsEntry("measured", Map.of("pace", "comfortable"));
    }

    @Test
    void whatNoGoalIsAboutIsJudgedBesideItAndItsLossIsTold() {
        Course course = Course.of("ms", "stable");
        String left = ",\"administration\":{\"side\":\"left\"}";
        String right = ",\"administration\":{\"side\":\"right\"}";
        course.records(PEGS, 0, "\"items\":{\"time-s\":60}" + left).then().statusCode(201);
        UUID goal = UUID.randomUUID();
        course.plans(
                30,
                Course.goal(goal, "improve", PEGS, "at-most", 35)
                        .replaceFirst("null", "{\"instrument\":\"%s\",\"value\":60}".formatted(PEGS)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> goal.toString().equals(course.progressOn(PEGS).get("goalId")));
        assertThat(verdicts(course)).hasSize(1);

        course.records(PEGS, 1, "\"items\":{\"time-s\":22}" + right).then().statusCode(201);
        course.records(PEGS, 28, "\"items\":{\"time-s\":45}" + left).then().statusCode(201);
        course.records(PEGS, 28, "\"notAble\":{\"reason\":\"a new weakness\"}" + right)
                .then()
                .statusCode(201);

        assertThat(course.progressOn(PEGS))
                .containsEntry("verdict", "improving")
                .containsEntry("measured", Map.of("side", "left"));
        assertThat(verdicts(course))
                .filteredOn(each -> each.get("goalId") == null)
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("reason", "no-longer-able")
                        .containsEntry("measured", Map.of("side", "right"))
                        .containsEntry("intent", "maintain")
                        .containsEntry("suggestsReview", true));
    }

    private static List<Map<String, Object>> verdicts(Course course) {
        return course.progress().<Map<String, Object>>getList("items").stream()
                .filter(each -> each.get("instrument").equals(PEGS)
                        && each.get("current").equals(true))
                .toList();
    }

    @Test
    void aGoalAddedLaterCountsFromTheRevisionThatBroughtIt() {
        Course course = stroke();
        course.walks(0, 20);
        course.plans(30);
        course.awaitPlanned(720);
        course.walks(56, 15);
        UUID goal = UUID.randomUUID();
        course.revises(2, 30, Course.goal(goal, "improve", WALK, "at-least", 0.9));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> goal.toString().equals(course.progressOn(WALK).get("goalId")));

        assertThat((Map<?, ?>) course.progressOn(WALK).get("dose"))
                .extracting("from")
                .isEqualTo(Course.DAY_0.plusDays(56).toString());
    }

    @Test
    void theDoseIsThatOfTheTimeBetweenTheResultsThatAreCompared() {
        Course course = stroke();
        course.walks(0, 20, ",\"administration\":{\"device\":\"rollator\"}");
        course.walks(14, 20);
        course.walks(42, 20);
        course.walks(49, 20, ",\"administration\":{\"device\":\"cane\"}");

        Map<?, ?> dose = (Map<?, ?>) course.progressOn(WALK).get("dose");

        assertThat(dose).extracting("from").isEqualTo(Course.DAY_0.plusDays(14).toString());
        assertThat(dose).extracting("to").isEqualTo(Course.DAY_0.plusDays(42).toString());
    }

    @Test
    void aBaselineThePersonSendsDoesNotTakeADeclineBack() {
        Course course = stroke();
        course.scores("phq-9", 0, 5);
        course.scores("phq-9", 14, 14);
        course.scores("phq-9", 28, 14);
        assertThat(course.progressOn("phq-9")).containsEntry("verdict", "declined");

        linked(course.patient(), "patient")
                .contentType(ContentType.JSON)
                .body(course.body("phq-9", 42, "\"total\":14").replace("interim", "baseline"))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);

        assertThat(course.progressOn("phq-9"))
                .containsEntry("verdict", "declined")
                .containsEntry("confirmed", true);
    }

    @Test
    void resultsUnderOtherCircumstancesAreNotCompared() {
        Course course = stroke();
        course.walks(0, 20);
        course.walks(56, 10, ",\"administration\":{\"device\":\"rollator\"}")
                .then()
                .statusCode(201);

        Map<String, Object> progress = course.progressOn(WALK);

        assertThat(progress).containsEntry("verdict", "insufficient-data");
        assertThat((List<?>) ((Map<?, ?>) progress.get("evidence")).get("notComparable"))
                .hasSize(1);
    }

    @Test
    void whoWasNotAbleAtAnotherPaceOnTheFirstDayIsNotNewlyAble() {
        Course course = stroke();
        String comfortable = ",\"administration\":{\"pace\":\"comfortable\"}";
        String walked = "\"items\":{\"distance-m\":10,\"time-s\":%s}" + comfortable;
        String unable = "\"notAble\":{\"reason\":\"cannot walk faster\"},\"administration\":{\"pace\":\"fast\"}";
        for (String first : List.of(
                course.body(WALK, 0, walked.formatted(12.5)),
                course.body(WALK, 0, unable).replace(":00:00", ":05:00"))) {
            course.as("therapist")
                    .body(first.replace("interim", "baseline"))
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(201);
        }
        course.walks(56, 25, comfortable);

        assertThat(course.progressOn(WALK))
                .containsEntry("verdict", "declined")
                .containsEntry("reason", "worse-than-best");
    }

    @Test
    void withoutAConditionNoThresholdIsBorrowed() {
        Course course = Course.unheardOf();
        PatientServiceFake.knows(course.patient());
        course.walks(0, 20);
        course.walks(56, 10);
        assertThat(course.progressOn(WALK)).containsEntry("reason", "no-threshold-for-context");

        course.register();
        course.hasCondition("stroke", "recovering", LocalDate.of(2020, 1, 1));

        course.awaitVerdict(WALK, "improving");
    }

    @Test
    void aResolvedConditionNoLongerLendsItsThresholds() {
        Course course = stroke();
        course.walks(0, 20);
        course.walks(56, 10);
        assertThat(course.verdictOn(WALK)).isEqualTo("improving");

        course.isOver("stroke");

        course.awaitVerdict(WALK, "insufficient-data");
        course.hasCondition("stroke", "recovering", LocalDate.of(2020, 1, 1));
        course.awaitVerdict(WALK, "improving");
    }

    @Test
    void lowMoodExplainsAnUnchangedScore() {
        Course course = stroke();
        course.plans(30);
        course.awaitPlanned(720);
        course.sessions(30);
        course.awaitDelivered(720);
        course.walks(0, 20);
        course.walks(28, 20);
        course.walks(55, 20);
        assertThat(course.verdictOn(WALK)).isEqualTo("stalled");

        course.scores("phq-9", 30, 10);

        assertThat(course.progressOn(WALK))
                .containsEntry("verdict", "no-change-yet")
                .containsEntry("confounders", List.of("low-mood"));
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPatients() {
        Course course = stroke();
        course.walks(0, 20);
        String id = (String) course.progressOn(WALK).get("id");
        String[] paths = {"/api/v1/progress/" + id, "/api/v1/progress/" + id + "/history"};
        for (String path : paths) {
            Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                    .get(path)
                    .then()
                    .statusCode(404);
            linked(UUID.randomUUID(), "patient").get(path).then().statusCode(404);
            linked(course.patient(), "patient").get(path).then().statusCode(200);
            linked(course.patient(), "caregiver").get(path).then().statusCode(404);
        }
        String list = "/api/v1/progress?patientId=" + course.patient();
        Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        linked(UUID.randomUUID(), "patient").get(list).then().statusCode(404);
        linked(course.patient(), "caregiver").get(list).then().statusCode(404);
        course.allowsCaregivers(Course.DAY_0, Course.DAY_0.plusYears(1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> linked(course.patient(), "caregiver").get(list).statusCode() == 200);
        course.as("analyst").get(list).then().statusCode(403);
        course.as("therapist").get("/api/v1/progress").then().statusCode(400);
    }

    private static RequestSpecification linked(UUID patient, String role) {
        return RestAssured.given().auth().oauth2(Tokens.linked(Course.TENANT, patient, role));
    }
}
