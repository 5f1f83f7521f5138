package health.praxis.outcomes.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goals of a plan with the weights 6, 4 and 2, rated at the start and at the end. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class AttainmentResourceTest {

    private static final String PATH = "/api/v1/goal-attainments";
    private static final String SCORED = "health.praxis.outcomes.goal-attainment-scored.v1";

    private Course course;
    private final List<UUID> goals = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final UUID withoutScale = UUID.randomUUID();

    @BeforeEach
    void aPlanWithRatedGoals() {
        course = Course.of("stroke", "recovering");
        course.plans(30, scaled(goals.get(0), 3, 2), scaled(goals.get(1), 2, 2), scaled(goals.get(2), 1, 2), plain());
        course.awaitPlanned(720);
    }

    @Test
    void scoresTheGoalsByTheirWeightsAndTellsTheChangeSinceTheBaseline() {
        rate("baseline", -1, -1, -1).statusCode(201).body("t", closeTo(36.780421, 1e-6));
        rate("achieved", 0, 1, 1)
                .statusCode(201)
                .body("t", closeTo(56.60979, 1e-6))
                .body("displayedT", closeTo(56.6, 1e-9))
                .body("band", equalTo("as expected or better"))
                .body("ratings.importance", contains(3, 2, 1));

        read().statusCode(200)
                .body("baseline.t", closeTo(36.780421, 1e-6))
                .body("achieved.t", closeTo(56.60979, 1e-6))
                .body("change.change", closeTo(19.829369, 1e-6))
                .body("change.clear", equalTo(true))
                .body("change.goals", equalTo(3))
                .body("ratings.occasion", contains("baseline", "achieved"));
        var events = PublishedEvents.await("praxis.outcomes", course.patient().toString(), SCORED, 2).stream()
                .filter(event -> event.type().equals(SCORED))
                .toList();
        assertThat(events.getFirst().data().path("change").isNull()).isTrue();
        assertThat(events.getLast().data().path("baselineT").doubleValue()).isEqualTo(36.78042, within());
        assertThat(events.getLast().data().path("clearChange").booleanValue()).isTrue();
        assertThat(events.getLast().data().path("rated").intValue()).isEqualTo(3);
    }

    @Test
    void comparesOnlyGoalsRatedBothTimesAndTakesTheLastRating() {
        rate("baseline", -2, -2, -2).statusCode(201);
        rate("baseline", -1, -1, null).statusCode(201);
        rate("interim", 0, null, 2).statusCode(201);

        read().body("baseline.ratings.attainment", contains(-1, -1, null))
                .body("achieved", nullValue())
                .body("change.goals", equalTo(1))
                .body("change.from", closeTo(40, 1e-9))
                .body("change.to", closeTo(50, 1e-9));
    }

    @Test
    void comparesNoRatingWithABaselineOfALaterDay() {
        rate("baseline", 1, 1, 1).statusCode(201);
        String month = "{\"ratedAt\":\"%s\",".formatted(Instant.now().minus(Duration.ofDays(30)));
        send(month + body("interim", 0, 0, 0).substring(1)).statusCode(201);

        read().body("baseline.ratings.attainment", contains(1, 1, 1)).body("change", nullValue());
        assertThat(PublishedEvents.await("praxis.outcomes", course.patient().toString(), SCORED, 2))
                .filteredOn(event -> event.type().equals(SCORED))
                .allSatisfy(event ->
                        assertThat(event.data().path("change").isNull()).isTrue());

        String before = "{\"ratedAt\":\"%s\",".formatted(Instant.now().minus(Duration.ofDays(60)));
        send(before + body("baseline", -1, -1, -1).substring(1)).statusCode(201);
        read().body("change.from", closeTo(36.780421, 1e-6));
    }

    @Test
    void hasNoChangeBeforeThereIsABaseline() {
        read().statusCode(200)
                .body("baseline", nullValue())
                .body("change", nullValue())
                .body("ratings", hasSize(0));
        rate("achieved", 0, 0, 0).statusCode(201).body("t", closeTo(50, 1e-9));
        read().body("achieved.t", closeTo(50, 1e-9)).body("change", nullValue());
    }

    @Test
    void refusesWhatThePlanDoesNotRateWithAllReasons() {
        UUID another = UUID.randomUUID();
        send("""
            {"planId":"%s","occasion":"baseline","ratings":[{"goalId":"%s","attainment":0},{"goalId":"%s","attainment":1},
             {"goalId":"%s","attainment":1},{"goalId":"%s","attainment":1}]}\
            """.formatted(course.plan(), goals.get(0), goals.get(0), withoutScale, another))
                .statusCode(422)
                .body("errors.code", contains("rated-twice", "goal-without-scale", "goal-of-another-plan"))
                .body("errors.pointer", contains("/ratings/1/goalId", "/ratings/2/goalId", "/ratings/3/goalId"));
        rate("baseline", null, null, null).statusCode(422).body("errors.code", contains("no-rated-goal"));
        rate("baseline", 3, 0, 0).statusCode(400).body("errors.pointer", contains("/ratings/0/attainment"));
        send("{\"planId\":\"%s\",\"occasion\":\"baseline\",\"ratings\":[]}".formatted(course.plan()))
                .statusCode(400);
        send("{\"planId\":\"%s\",\"occasion\":\"baseline\",\"ratings\":[{\"goalId\":\"%s\",\"attainment\":0}]}"
                        .formatted(UUID.randomUUID(), goals.get(0)))
                .statusCode(404);
        read().body("ratings", hasSize(0));
    }

    @Test
    void aRetryRatesOnce() {
        String body = body("baseline", -1, 0, 1);
        for (int attempt = 0; attempt < 2; attempt++) {
            course.as("therapist")
                    .header("Idempotency-Key", "rate-" + course.plan())
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
        read().body("ratings", hasSize(1));
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPeople() {
        String id = rate("baseline", 0, 0, 0).extract().path("id");
        for (String path : List.of(PATH + "/" + id, PATH + "?planId=" + course.plan())) {
            Course.as("hillcrest", new String[] {"therapist"}).get(path).then().statusCode(404);
            course.as("coordinator").get(path).then().statusCode(200);
        }
        Course.as("hillcrest", new String[] {"physician"})
                .body(body("achieved", 0, 0, 0))
                .post(PATH)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse rate(String occasion, Integer... attainments) {
        return send(body(occasion, attainments));
    }

    private String body(String occasion, Integer... attainments) {
        String ratings = IntStream.range(0, attainments.length)
                .mapToObj(i -> "{\"goalId\":\"%s\",\"attainment\":%s}".formatted(goals.get(i), attainments[i]))
                .collect(Collectors.joining(","));
        return "{\"planId\":\"%s\",\"occasion\":\"%s\",\"ratings\":[%s]}".formatted(course.plan(), occasion, ratings);
    }

    private ValidatableResponse send(String body) {
        return course.as("therapist").config(exact()).body(body).post(PATH).then();
    }

    private ValidatableResponse read() {
        return course.as("therapist")
                .config(exact())
                .get(PATH + "?planId=" + course.plan())
                .then();
    }

    private static io.restassured.config.RestAssuredConfig exact() {
        return RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-5);
    }

    private static String scaled(UUID goal, int importance, int difficulty) {
        return """
            {"goalId":"%s","horizon":"long","intent":"improve","area":"walking","target":null,"baseline":null,
             "attainmentScale":{"importance":%d,"difficulty":%d,"due":"%s"}}\
            """.formatted(goal, importance, difficulty, Course.DAY_0.plusWeeks(8));
    }

    private String plain() {
        return """
            {"goalId":"%s","horizon":"long","intent":"improve","area":"mood","target":null,"baseline":null}\
            """.formatted(withoutScale);
    }
}
