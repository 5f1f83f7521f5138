package health.praxis.outcomes.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.outcomes.assessment.Settings;
import health.praxis.platform.work.TenantWork;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which measures are due, over Kafka and HTTP. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class CoverageResourceTest {

    private static final String DUE = "health.praxis.outcomes.measure-due.v1";
    private static final String SCALE = "goal-attainment-scaling";
    private static final String WALK = "ten-metre-walk-test";

    @Inject
    CoverageService coverage;

    @Inject
    DueTenantReadModel tenants;

    @Inject
    TenantWork work;

    @Test
    void tellsWhatIsDueByDisciplineAndWhatWasMeasured() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30, Course.goal(UUID.randomUUID(), "improve", WALK, "at-least", 0.8));
        awaitMeasures(course, 6);

        course.walks(1, 20);

        var coverage = coverage(course);
        assertThat(coverage.getString("items[0].episodeId"))
                .isEqualTo(course.episode().toString());
        assertThat(coverage.getString("items[0].disciplines[0].discipline")).isEqualTo("physical");
        assertThat(coverage.getInt("items[0].disciplines[0].measured")).isEqualTo(1);
        assertThat(coverage.getInt("items[0].disciplines[0].due")).isEqualTo(6);
        assertThat(state(coverage, WALK, "baseline")).isEqualTo("measured");
        assertThat(state(coverage, WALK, "interim")).isEqualTo("due");
        assertThat(state(coverage, "berg-balance-scale", "baseline")).isEqualTo("due");
        assertThat(coverage.getList("items[0].measures.find { it.instrument == '%s' }.reasons".formatted(WALK)))
                .hasSize(2);
    }

    @Test
    void ratingGoalsCoversTheirScaleAndAHoldPausesWhatIsDueInBetween() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        UUID goal = UUID.randomUUID();
        course.plans(30, Course.scaledGoal(goal));
        awaitMeasures(course, 7);
        assertThat(state(coverage(course), SCALE, "baseline")).isEqualTo("due");

        course.rates(goal, -1);
        course.walks(1, 20);
        assertThat(state(coverage(course), SCALE, "baseline")).isEqualTo("measured");
        assertThat(state(coverage(course), SCALE, "interim")).isNotNull();
        assertThat(state(coverage(course), WALK, "interim")).isEqualTo("due");

        course.planIs("put-on-hold", "\"reason\":\"medical\"");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(coverage(course), WALK, "interim") == null);
        assertThat(state(coverage(course), SCALE, "interim")).isNull();
        assertThat(state(coverage(course), "berg-balance-scale", "baseline")).isEqualTo("due");

        course.planIs("resumed", "\"reason\":\"medical\"");
        await().atMost(Duration.ofSeconds(60)).until(() -> "due".equals(state(coverage(course), WALK, "interim")));
    }

    @Test
    void aScaledGoalIsToBeRatedOnTheDayThePlanSays() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        UUID goal = UUID.randomUUID();
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        course.plans(30, Course.scaledGoal(goal, due));

        course.rates(goal, -1);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(coverage(course)
                                .getString(
                                        "items[0].measures.find { it.instrument == '%s' && it.timePoint == 'interim' }.dueOn"
                                                .formatted(SCALE)))
                        .isEqualTo(due.toString()));
    }

    /** The scale of one plan's goals says nothing about another's. */
    @Test
    void ratingTheGoalsOfOnePlanCoversNoOtherEpisode() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        UUID goal = UUID.randomUUID();
        course.plans(30, Course.scaledGoal(goal));
        awaitMeasures(course, 7);
        UUID other = anotherEpisode(course);
        await().atMost(Duration.ofSeconds(60)).until(() -> rating(course, other).equals("due"));

        course.rates(goal, -1);

        assertThat(rating(course, course.episode())).isEqualTo("measured");
        assertThat(rating(course, other)).isEqualTo("due");
    }

    /** With a plan whose goal is rated. */
    private static UUID anotherEpisode(Course course) {
        UUID episode = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        course.tell("praxis.patient", "health.praxis.patient.episode-started.v1", episode, 1, """
            {"episodeId":"%s","patientId":"%s","programmeType":"cognitive","setting":"outpatient",
             "referralSource":"hospital","startedOn":"%s"}\
            """.formatted(
                        episode, course.patient(), Course.DAY_0));
        course.tell("praxis.therapy-plan", "health.praxis.therapy-plan.activated.v1", plan, 1, """
            {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":1,"reviewBy":"%s",
             "goals":[%s],
             "prescriptions":[{"prescriptionId":"%s","discipline":"cognitive","sessionsPerWeek":3,"weeks":8,
              "minutesPerSession":30,"repetitionsPerSession":null,"effortCeiling":6,"deliveryMode":"clinic",
              "startsOn":"%s"}],
             "homeProgramme":null}\
            """.formatted(
                        plan,
                        episode,
                        course.patient(),
                        Course.DAY_0.plusWeeks(13),
                        Course.scaledGoal(UUID.randomUUID()),
                        UUID.randomUUID(),
                        Course.DAY_0));
        return episode;
    }

    /** Where the baseline on the scale of goals stands in an episode. */
    private static String rating(Course course, UUID episode) {
        List<Map<String, Object>> measures =
                coverage(course).getList("items.find { it.episodeId == '%s' }?.measures".formatted(episode));
        return measures == null
                ? ""
                : measures.stream()
                        .filter(each -> each.get("instrument").equals(SCALE)
                                && each.get("timePoint").equals("baseline"))
                        .map(each -> (String) each.get("state"))
                        .findFirst()
                        .orElse("");
    }

    @Test
    void tellsEachDueMeasureOnce() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30);
        var told = PublishedEvents.await("praxis.outcomes", course.patient().toString(), DUE, 6);
        assertThat(told).filteredOn(event -> event.type().equals(DUE)).hasSize(6);

        course.session(0, 30);
        course.walks(1, 20);
        PublishedEvents.await("praxis.outcomes", course.patient().toString(), DUE, 7);
        course.session(2, 30);
        course.awaitDelivered(60);
        course.startsEpisode("intensive", Course.DAY_0);
        awaitAnotherLook(Course.TENANT);

        var due = PublishedEvents.underKey("praxis.outcomes", course.patient().toString()).stream()
                .filter(event -> event.type().equals(DUE))
                .toList();
        assertThat(due).hasSize(7);
        var interim = due.getLast().data();
        assertThat(interim.path("instrument").textValue()).isEqualTo(WALK);
        assertThat(interim.path("timePoint").textValue()).isEqualTo("interim");
        assertThat(interim.path("dueOn").textValue())
                .isEqualTo(Course.DAY_0.plusDays(29).toString());
        assertThat(interim.path("episodeId").textValue())
                .isEqualTo(course.episode().toString());
        assertThat(interim.path("coreSets").get(0).textValue()).isEqualTo("anpt-adult-neurologic");
    }

    @Test
    void countsTheDaysInTheClinicsOwnCalendar() {
        String east = "kiritimati-" + UUID.randomUUID();
        String west = "pago-pago-" + UUID.randomUUID();
        zone(east, "Pacific/Kiritimati");
        zone(west, "Pacific/Pago_Pago");
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Pacific/Kiritimati"));
        Course there = startedOn(east, today.minusDays(7), ZoneId.of("Pacific/Kiritimati"));
        Course here = startedOn(west, today.minusDays(7), ZoneId.of("Pacific/Pago_Pago"));
        awaitMeasures(here, 6);

        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", there.patient()) == 6);
        assertThat(worklist(east, "coordinator")).hasSize(6);
        assertThat(worklist(west, "coordinator")).isEmpty();
        awaitAnotherLook(west);

        assertThat(Rows.count("measure_due", here.patient())).isZero();
    }

    @Test
    void listsWhoHasMeasuresDueForThoseWhoMaySeeThem() {
        String tenant = "worklist-" + UUID.randomUUID();
        Course first = startedOn(tenant, Course.DAY_0);
        Course second = startedOn(tenant, Course.DAY_0.plusDays(1));
        awaitMeasures(second, 6);

        assertThat(worklist(tenant, "coordinator")).hasSize(12);
        assertThat(worklist(tenant, "therapist")).hasSize(12);
        assertThat(patients(worklist(tenant, "coordinator")).getFirst())
                .isEqualTo(first.patient().toString());
        String stranger = Tokens.of("somebody-else", tenant, (UUID) null, "therapist");
        RestAssured.given()
                .auth()
                .oauth2(stranger)
                .get("/api/v1/due-measures")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(worklist(tenant, "coordinator", "?discipline=speech")).isEmpty();
        assertThat(worklist(tenant, "coordinator", "?discipline=physical")).hasSize(12);
        Course.as(tenant, new String[] {"coordinator"})
                .get("/api/v1/due-measures?discipline=juggling")
                .then()
                .statusCode(400);
    }

    @Test
    void goesThroughTheWorklistPageByPage() {
        String tenant = "pages-" + UUID.randomUUID();
        Course course = startedOn(tenant, Course.DAY_0);
        awaitMeasures(course, 6);
        var first = Course.as(tenant, new String[] {"coordinator"}).get("/api/v1/due-measures?limit=4");
        String next = first.header("Link").replaceFirst("<([^>]*)>.*", "$1");

        List<String> all = first.jsonPath().getList("items.instrument");
        List<String> rest = Course.as(tenant, new String[] {"coordinator"})
                .urlEncodingEnabled(false)
                .get(next)
                .jsonPath()
                .getList("items.instrument");

        assertThat(all).hasSize(4);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(all);
    }

    @Test
    void asksForALastResultWhenTheEpisodeEndsEvenWhenThatIsReadFirst() {
        Course course = Course.of("stroke", "recovering");
        course.endsEpisode(
                "intensive", "goals-met", LocalDate.now(ZoneOffset.UTC).minusDays(1));
        course.plans(30);
        course.awaitPlanned(720);
        course.walks(1, 20);
        course.startsEpisode("intensive", Course.DAY_0);

        await().atMost(Duration.ofSeconds(60)).until(() -> "due".equals(state(coverage(course), WALK, "discharge")));

        assertThat(state(coverage(course), "berg-balance-scale", "baseline")).isEqualTo("missed");
        assertThat(state(coverage(course), WALK, "interim")).isNull();
    }

    @Test
    void nothingIsDueOnceThePersonHasDied() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30);
        awaitMeasures(course, 6);

        course.dies();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> state(coverage(course), WALK, "baseline").equals("missed"));
        assertThat(coverage(course).getInt("items[0].disciplines[0].due")).isZero();
    }

    @Test
    void keepsNothingAboutAnErasedPerson() {
        Course course = Course.of("stroke", "recovering");
        course.startsEpisode("intensive", Course.DAY_0);
        course.plans(30);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", course.patient()) == 6);

        course.isErased();
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("known_episode", course.patient()) == 0);

        assertThat(Rows.count("expected_measure", course.patient())).isZero();
        assertThat(Rows.count("measure_due", course.patient())).isZero();
        assertThat(coverage(course).getList("items")).isEmpty();
    }

    @Test
    void saysWhichNumbersAClinicianHasToConfirm() {
        var sets = Course.as(Course.TENANT, new String[] {"patient"})
                .get("/api/v1/core-sets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(sets.getString("items.find { it.id == 'anpt-adult-neurologic' }.confirmation"))
                .isEqualTo("sourced");
        assertThat(sets.getList("schedule.confirmation")).containsOnly("to-be-confirmed-by-a-clinician");
        assertThat(sets.getList("schedule.source")).hasSize(5).doesNotContainNull();
    }

    private static Course startedOn(String tenant, LocalDate day) {
        return startedOn(tenant, day, ZoneOffset.UTC);
    }

    /** Somebody with one session of physical therapy on the first day of an episode. */
    private static Course startedOn(String tenant, LocalDate day, ZoneId zone) {
        Course course = Course.in(tenant, "stroke", "recovering");
        course.startsEpisode("intensive", day);
        course.tell(
                "praxis.session",
                "health.praxis.session.completed.v1",
                UUID.randomUUID(),
                3,
                course.sessionData(UUID.randomUUID(), 0, 30, null)
                        .replace(
                                Course.at(0).plus(Duration.ofHours(1)).toString(),
                                day.atTime(12, 0).atZone(zone).toInstant().toString()));
        return course;
    }

    private static void zone(String tenant, String zone) {
        UUID id = UUID.randomUUID();
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.settings-changed.v1",
                tenant,
                id,
                id,
                1,
                Settings.json("112", zone));
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.countOfTenant("clinic_settings", tenant) == 1);
    }

    /** Somebody is measured between the look for what is due and the lock of the person. */
    @Test
    void tellsNothingThatHasBeenMeasuredMeanwhile() throws Exception {
        String tenant = "meanwhile-" + UUID.randomUUID();
        Course course = startedOn(tenant, Course.DAY_0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", course.patient()) == 6);
        try (var superuser = Infrastructure.database().connectAsSuperuser()) {
            superuser.setAutoCommit(false);
            try (var statement = superuser.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtextextended(E'%s\\n%s', 84))"
                        .formatted(tenant, course.patient()));
                untell(course.patient());
                var told = CompletableFuture.runAsync(() -> work.attempt(tenant, "test", coverage::tellDue));
                await().atMost(Duration.ofSeconds(60)).until(() -> somebodyWaits(statement));
                statement.executeUpdate(
                        "update expected_measure set status = 'MEASURED', assessment_id = gen_random_uuid(),"
                                + " measured_on = due_on where patient_id = '%s' and instrument = '%s'"
                                        .formatted(course.patient(), WALK));
                superuser.commit();
                told.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(Rows.count("measure_due", course.patient())).isEqualTo(5);
    }

    /** The watch looks at all tenants every few seconds: those whose day is over must not keep it busy. */
    @Test
    void looksOnlyAtTenantsInWhichSomethingUntoldCanStillBeMeasured() throws SQLException {
        String tenant = "over-" + UUID.randomUUID();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Course course = startedOn(tenant, Course.DAY_0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", course.patient()) == 6);
        assertThat(tenants.withUntold(today)).doesNotContain(tenant);

        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update expected_measure set open_until = current_date - 3 where patient_id = '"
                    + course.patient() + "'");
        }
        untell(course.patient());
        assertThat(tenants.withUntold(today)).doesNotContain(tenant);
        awaitAnotherLook(Course.TENANT);
        assertThat(Rows.count("measure_due", course.patient())).isZero();

        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update expected_measure set open_until = current_date + 3 where patient_id = '"
                    + course.patient() + "'");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", course.patient()) == 6);
    }

    private static void untell(UUID patient) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var delete = superuser.prepareStatement("delete from measure_due where patient_id = ?");
                var update = superuser.prepareStatement(
                        "update expected_measure set is_told = false where patient_id = ? and is_told")) {
            superuser.setAutoCommit(false);
            delete.setObject(1, patient);
            assertThat(delete.executeUpdate()).isEqualTo(6);
            update.setObject(1, patient);
            assertThat(update.executeUpdate()).isEqualTo(6);
            superuser.commit();
        }
    }

    private static boolean somebodyWaits(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(
                "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The timer has looked again: it has told what is due for somebody who came later. */
    private static void awaitAnotherLook(String tenant) {
        Course later = startedOn(tenant, Course.DAY_0);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("measure_due", later.patient()) == 6);
    }

    private static void awaitMeasures(Course course, int measures) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("expected_measure", course.patient()) >= measures);
    }

    private static JsonPath coverage(Course course) {
        return course.as("coordinator")
                .get("/api/v1/coverage?patientId=" + course.patient())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String state(JsonPath coverage, String instrument, String timePoint) {
        List<Map<String, Object>> measures = coverage.getList("items[0].measures");
        return measures == null
                ? null
                : measures.stream()
                        .filter(each -> each.get("instrument").equals(instrument)
                                && each.get("timePoint").equals(timePoint))
                        .map(each -> (String) each.get("state"))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Map<String, Object>> worklist(String tenant, String role) {
        return worklist(tenant, role, "");
    }

    private static List<Map<String, Object>> worklist(String tenant, String role, String query) {
        return Course.as(tenant, new String[] {role})
                .get("/api/v1/due-measures" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static List<String> patients(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("patientId")).toList();
    }
}
