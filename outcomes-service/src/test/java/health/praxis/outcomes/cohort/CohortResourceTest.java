package health.praxis.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.notNullValue;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groups of people who agreed to be counted, in a tenant of the test's own. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class CohortResourceTest {

    private static final String WALK = "ten-metre-walk-test";

    private final String tenant = "cohort-" + UUID.randomUUID();
    private final Map<UUID, UUID> consents = new HashMap<>();

    @Test
    void countsOnlyThoseWhoAgreeAndForgetsAtOnceThoseWhoDoNoLonger() {
        List<Course> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(person(i < 5 ? 10 : 11));
        }
        Course silent = treated(10);
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(6));

        var told = cohort("?instrument=" + WALK + "&condition=stroke&phase=chronic&programme=intensive");

        assertThat(told.getList("items")).hasSize(1);
        assertThat(told.getInt("items[0].completePairs")).isEqualTo(6);
        assertThat(told.getDouble("items[0].shareReachingMcid.value")).isEqualTo(1.0);
        assertThat(told.getDouble("items[0].shareReachingMcid.low")).isBetween(0.60, 0.62);
        assertThat(told.getInt("items[0].shareReachingMcid.people")).isEqualTo(6);
        assertThat(told.getDouble("items[0].medianChange.value")).isEqualTo(0.5);
        assertThat(told.getDouble("items[0].medianChange.low")).isBetween(0.40, 0.41);
        assertThat(told.getDouble("items[0].medianSessionMinutes.value")).isEqualTo(45);
        assertThat(told.getString("items[0].unit")).isEqualTo("m/s");
        assertThat(cohort("?phase=acute").getList("items")).isEmpty();
        assertThat(cohort("?instrument=berg-balance-scale").getList("items")).isEmpty();

        people.getFirst().withdraws(consents.get(people.getFirst().patient()));
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(5));
        people.get(1).isErased();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cohort("").getList("items").isEmpty());
        assertThat(cohort("").getBoolean("peopleLeftOut")).isTrue();

        consents.put(silent.patient(), silent.agreesToAnalytics(null));
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(5));
        Course.as(Course.OTHER_TENANT, new String[] {"analyst"})
                .get("/api/v1/cohorts")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aConsentCountsUpToItsLastDay() {
        Course over = Course.in(tenant, "stroke", "recovering");
        over.agreesToAnalytics(LocalDate.now(ZoneOffset.UTC).minusDays(2));
        Course still = Course.in(tenant, "stroke", "recovering");
        still.agreesToAnalytics(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        for (Course course : List.of(over, still)) {
            treat(course, 10);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> cohort("").getBoolean("peopleLeftOut"));
        for (int i = 0; i < 3; i++) {
            person(10);
        }
        Course last = person(10);
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(5));
        assertThat(Rows.count("analytics_consent", last.patient())).isEqualTo(1);
    }

    @Test
    void countsNobodyWhileItCannotShowThatNoWithdrawalHasPassedItBy() throws SQLException {
        asSuperuser("insert into access_heartbeat (partition, caught_up_at) values (99, '2000-01-01')");
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> ask().statusCode() == 503);
            ask().then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            asSuperuser("delete from access_heartbeat where partition = 99");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ask().statusCode() == 200);
    }

    /** As progress does: where somebody was asked, and a training that is named once, do not hinder a comparison. */
    @Test
    void comparesWhatProgressCompares() {
        List<String> first = List.of("\"mode\":\"clinic\"", "\"device\":\"cane\",\"mode\":\"clinic\"");
        List<String> last = List.of("\"mode\":\"phone\",\"raterTraining\":\"certified\"", "\"device\":\"rollator\"");
        for (int i = 0; i < 10; i++) {
            Course course = Course.in(tenant, "stroke", "recovering");
            treat(course, 20, 10, "{" + first.get(i / 5) + "}", "{" + last.get(i / 5) + "}");
            course.agreesToAnalytics(null);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(10));

        assertThat(cohort("?instrument=" + WALK).getInt("items[0].completePairs"))
                .isEqualTo(5);
    }

    @Test
    void readsWhatALaterReleaseHasWritten() throws SQLException {
        for (int i = 0; i < 5; i++) {
            Course course = Course.in(tenant, "stroke", "recovering");
            treat(course, 20, 10, "{}", "{}");
            course.agreesToAnalytics(null);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> people(cohort("")).equals(5));
        asSuperuser("update assessment set administration = administration || '{\"footwear\":\"barefoot\"}'"
                + " where tenant_id = '" + tenant + "'");

        assertThat(cohort("?instrument=" + WALK).getInt("items[0].completePairs"))
                .isEqualTo(5);
    }

    private Response ask() {
        return Course.as(tenant, new String[] {"analyst"}).get("/api/v1/cohorts");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void refusesAFilterItDoesNotKnow() {
        for (String query : List.of("?condition=gout", "?phase=late", "?programme=fun", "?instrument=made-up")) {
            Course.as(tenant, new String[] {"analyst"})
                    .get("/api/v1/cohorts" + query)
                    .then()
                    .statusCode(400);
        }
    }

    private Course person(double seconds) {
        Course course = treated(seconds);
        consents.put(course.patient(), course.agreesToAnalytics(null));
        return course;
    }

    private Course treated(double seconds) {
        Course course = Course.in(tenant, "stroke", "recovering");
        treat(course, seconds);
        return course;
    }

    /** Eight weeks in which somebody came from 0.5 m/s to ten metres in so many seconds, with one session. */
    private static void treat(Course course, double seconds) {
        treat(course, 20, seconds, "{}", "{}");
    }

    private static void treat(Course course, double before, double seconds, String atFirst, String atLast) {
        course.startsEpisode("intensive", Course.DAY_0);
        course.endsEpisode("intensive", "goals-met", Course.DAY_0.plusDays(56));
        course.session(7, 45);
        course.awaitDelivered(45);
        course.walks(0, before, ",\"administration\":" + atFirst);
        course.walks(55, seconds, ",\"administration\":" + atLast);
    }

    private JsonPath cohort(String query) {
        return Course.as(tenant, new String[] {"analyst"})
                .get("/api/v1/cohorts" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Integer people(JsonPath cohort) {
        return cohort.getList("items").isEmpty() ? Integer.valueOf(0) : cohort.get("items[0].people");
    }
}
