package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dose over Kafka and HTTP: three sessions of 30 minutes a week are prescribed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class DoseResourceTest {

    private static final String SHORTFALL = "health.praxis.outcomes.dose-shortfall-found.v1";

    @Inject
    DoseWatch watch;

    @Test
    void tellsPlannedAndDeliveredByWeekAndHomeApart() {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.session(0, 30);
        course.session(2, 25);
        UUID unplanned = UUID.randomUUID();
        course.session(unplanned, "completed", 3, 4, 20, null);
        UUID practice = UUID.randomUUID();
        course.practisesAtHome(practice, "logged", 1, 3, 15);
        course.practisesAtHome(practice, "corrected", 2, 3, 12);
        course.awaitPlanned(720);
        course.awaitDelivered(75);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        course.doses().getList("home.minutes", Double.class).equals(List.of(12.0)));

        var doses = course.doses();

        assertThat(doses.getList("items")).hasSize(8);
        assertThat(doses.getString("items[0].planId")).isEqualTo(course.plan().toString());
        assertThat(doses.getString("items[0].weekFrom")).isEqualTo(Course.DAY_0.toString());
        assertThat(doses.getDouble("items[0].plannedMinutes")).isEqualTo(90);
        assertThat(doses.getDouble("items[0].deliveredMinutes")).isEqualTo(75);
        assertThat(doses.getDouble("items[0].restMinutes")).isEqualTo(15);
        assertThat(doses.getDouble("items[0].workPerRest")).isEqualTo(5);
        assertThat(doses.getBoolean("items[0].belowEnough")).isFalse();
        assertThat(doses.getDouble("items[1].deliveredMinutes")).isZero();
        assertThat(doses.getBoolean("items[1].belowEnough")).isTrue();
    }

    @Test
    void tellsTheDoseExerciseByExercise() {
        Course course = Course.of("stroke", "recovering");
        course.session(0, 30);
        course.session(2, 25);
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 3, 15);
        course.awaitDelivered(55);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> course.doses().getList("exercises").size() == 2);

        var doses = course.doses();

        assertThat(doses.getString("exercises[0].exercise")).isEqualTo("sit-to-stand");
        assertThat(doses.getString("exercises[0].source")).isEqualTo("clinic");
        assertThat(doses.getString("exercises[0].discipline")).isEqualTo("physical");
        assertThat(doses.getInt("exercises[0].times")).isEqualTo(2);
        assertThat(doses.getDouble("exercises[0].minutes")).isEqualTo(55);
        assertThat(doses.getDouble("exercises[0].repetitions")).isEqualTo(80);
        assertThat(doses.getString("exercises[1].source")).isEqualTo("home");
        assertThat(doses.getString("exercises[1].discipline")).isNull();
        assertThat(doses.getDouble("exercises[1].minutes")).isEqualTo(15);
    }

    @Test
    void namesWhatGuidelinesSayForTheConditionWithTheirSource() {
        Course course = Course.of("stroke", "recovering");
        UUID episode = UUID.randomUUID();
        course.tell("praxis.patient", "health.praxis.patient.episode-started.v1", episode, 1, """
            {"episodeId":"%s","patientId":"%s","programmeType":"intensive","setting":"inpatient",
             "referralSource":"hospital","startedOn":"%s"}\
            """.formatted(
                        episode, course.patient(), Course.DAY_0));
        course.session(0, 180);
        course.awaitDelivered(180);
        await().atMost(Duration.ofSeconds(60)).until(() -> course.doses().getBoolean("guidelines[0].applies"));

        var doses = course.doses();

        assertThat(doses.getString("guidelines[0].guideline.id")).isEqualTo("nice-ng236-2023");
        assertThat(doses.getString("guidelines[0].guideline.source")).contains("NG236");
        assertThat(doses.getString("guidelines[0].guideline.url")).startsWith("http");
        assertThat(doses.getDouble("guidelines[0].weeks[0].minutes")).isEqualTo(180);
        assertThat(doses.getInt("guidelines[0].weeks[0].daysReached")).isEqualTo(1);
        assertThat(doses.getBoolean("guidelines[0].weeks[0].reached")).isFalse();
        assertThat(doses.getList("guidelines.guideline.id")).contains("verse", "us-irf-three-hours");
    }

    /** A plan that is read after its sessions: the shortfall is found then, and told once. */
    @Test
    void findsAShortWeekWhenThePlanComesLate() {
        Course course = Course.of("stroke", "recovering");
        course.session(0, 30);
        course.session(7, 30);
        course.awaitDelivered(60);
        assertThat(shortfalls(course)).isEmpty();

        course.plans(30);
        course.awaitPlanned(720);

        PublishedEvents.await("praxis.outcomes", course.patient().toString(), SHORTFALL, 1);
        assertThat(shortfalls(course)).hasSize(1);
        assertThat(shortfalls(course).getFirst().data().path("reason").textValue())
                .isEqualTo("not-booked");
    }

    @Test
    void countsASessionWithoutAnyPlan() {
        Course course = Course.of("stroke", "recovering");
        UUID session = UUID.randomUUID();
        course.session(session, "completed", 3, 0, 25, null);
        course.awaitDelivered(25);

        assertThat(course.doses().getString("items[0].planId")).isNull();
        assertThat(course.doses().getString("items[0].deliveredShare")).isNull();
        assertThat(course.doses().getList("items[0].sessions")).containsExactly(session.toString());
    }

    @Test
    void tellsEachShortWeekOnceAndOnlyWhenALaterWeekIsKnown() {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.awaitPlanned(720);
        course.session(0, 30);
        course.session(2, 30);
        UUID third = course.session(4, 11);
        course.awaitDelivered(71);
        assertThat(shortfalls(course)).isEmpty();

        course.session(7, 30);
        course.session(9, 30);
        course.session(11, 12);
        course.session(14, 30);
        course.session(third, "amended", 5, 4, 30, course.plan());
        course.awaitDelivered(192);

        var found = PublishedEvents.await("praxis.outcomes", course.patient().toString(), SHORTFALL, 1);
        assertThat(found).filteredOn(event -> event.type().equals(SHORTFALL)).hasSize(1);
        var data = shortfalls(course).getFirst().data();
        assertThat(data.path("planId").textValue()).isEqualTo(course.plan().toString());
        assertThat(data.path("discipline").textValue()).isEqualTo("physical");
        assertThat(data.path("week").textValue())
                .isEqualTo(IsoWeek.of(Course.DAY_0).toString());
        assertThat(data.path("plannedMinutes").doubleValue()).isEqualTo(90);
        assertThat(data.path("deliveredMinutes").doubleValue()).isEqualTo(71);
        assertThat(data.path("reason").textValue()).isEqualTo("shorter-than-prescribed");
    }

    /** Every minute was given, of 900 repetitions 120. */
    @Test
    void namesWhereRepetitionsWentWhenTheyAreWhatIsShort() {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 45, 300, Course.DAY_0);
        List.of(0, 2, 4, 7).forEach(day -> course.session("physical", day, 45, plan));

        assertThat(reason(course)).isEqualTo("fewer-repetitions");
    }

    /** Half the time and with it half the repetitions: the time is what was missing. */
    @Test
    void namesShorterSessionsWhereRepetitionsWentWithTheirMinutes() {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 60, 100, Course.DAY_0);
        List.of(0, 2, 4, 7).forEach(day -> course.session("physical", day, 27, plan));

        assertThat(reason(course)).isEqualTo("shorter-than-prescribed");
    }

    /** One session held in full of three: two were never booked, in whatever unit it is counted. */
    @Test
    void namesWhatWasNotBookedWhereNoSessionWasHeld() {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 30, 50, Course.DAY_0);
        List.of(0, 7).forEach(day -> course.session("physical", day, 30, plan));

        assertThat(reason(course)).isEqualTo("not-booked");
    }

    /** Of 195 minutes 165, of 600 repetitions 300: the half that is missing is the session that was cancelled. */
    @Test
    void holdsASessionAgainstThePrescriptionItWasGivenBy() {
        Course course = Course.of("stroke", "recovering");
        UUID gait = UUID.randomUUID();
        UUID arm = UUID.randomUUID();
        asksForGaitAndArm(course, gait, arm);
        cancels(course, 3, course.plan());

        List.of(0, 2, 4).forEach(day -> held(course, day, 45, 0, gait));
        held(course, 1, 30, 300, arm);
        held(course, 7, 45, 0, gait);

        assertThat(reason(course)).isEqualTo("cancelled-by-person");
    }

    @Test
    void holdsASessionThatNamesNoPrescriptionAgainstOneOfItsKind() {
        Course course = Course.of("stroke", "recovering");
        asksForGaitAndArm(course, UUID.randomUUID(), UUID.randomUUID());
        cancels(course, 3, course.plan());

        List.of(0, 2, 4).forEach(day -> held(course, day, 45, 0, null));
        held(course, 1, 30, 300, null);
        held(course, 7, 45, 0, null);

        assertThat(reason(course)).isEqualTo("cancelled-by-person");
    }

    /** Two sessions more than asked for, each of less than half an hour: no more went in them than is missing. */
    @Test
    void noMoreWentInSessionsThanIsMissing() {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 60, Course.DAY_0);
        cancels(course, 3, plan);

        List.of(0, 1, 2, 4, 5, 7).forEach(day -> course.session("physical", day, 25, plan));

        assertThat(reason(course)).isEqualTo("cancelled-by-person");
    }

    /** Physical therapy for eight weeks: three times 45 minutes, and twice 30 minutes with 300 repetitions. */
    private static void asksForGaitAndArm(Course course, UUID gait, UUID arm) {
        course.tell("praxis.therapy-plan", "health.praxis.therapy-plan.activated.v1", course.plan(), 1, """
            {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":1,"reviewBy":"%s","goals":[%s],
             "prescriptions":[%s,%s],"homeProgramme":null}\
            """.formatted(
                        course.plan(),
                        course.episode(),
                        course.patient(),
                        Course.DAY_0.plusWeeks(13),
                        Course.goal(UUID.randomUUID(), "improve", "berg-balance-scale", "at-least", 45),
                        prescription(gait, 3, 45, null),
                        prescription(arm, 2, 30, 300)));
    }

    private static String prescription(UUID id, int sessions, int minutes, Integer repetitions) {
        return """
            {"prescriptionId":"%s","discipline":"physical","sessionsPerWeek":%d,"weeks":8,"minutesPerSession":%d,
             "repetitionsPerSession":%d,"effortCeiling":6,"deliveryMode":"clinic","startsOn":"%s"}\
            """.formatted(id, sessions, minutes, repetitions, Course.DAY_0);
    }

    private static void cancels(Course course, int day, UUID plan) {
        UUID session = UUID.randomUUID();
        var start = Course.at(day).plusSeconds(3_600);
        course.tell("praxis.session", "health.praxis.session.booked.v1", session, 1, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","planId":"%s","planRevision":1,
             "sessionType":"treatment","mode":"clinic","discipline":"physical","start":"%s","end":"%s","roomId":null,
             "practitionerIds":[]}\
            """.formatted(
                        session, session, course.patient(), plan, start, start.plusSeconds(3_600)));
        course.tell("praxis.session", "health.praxis.session.cancelled.v1", session, 2, """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","reason":"patient-ill"}\
            """.formatted(
                        session, session, course.patient()));
    }

    private static void held(Course course, int day, int minutes, int repetitions, UUID prescription) {
        UUID session = UUID.randomUUID();
        course.tell(
                "praxis.session",
                "health.praxis.session.completed.v1",
                session,
                3,
                course.sessionData(session, day, minutes, course.plan())
                        .replace("\"repetitions\":40", "\"repetitions\":" + repetitions)
                        .replace(
                                "\"prescriptionId\":null",
                                prescription == null
                                        ? "\"prescriptionId\":null"
                                        : "\"prescriptionId\":\"" + prescription + "\""));
    }

    private static String reason(Course course) {
        PublishedEvents.await("praxis.outcomes", course.patient().toString(), SHORTFALL, 1);
        return shortfalls(course).getFirst().data().path("reason").textValue();
    }

    @Test
    void plansNothingOnHoldNorAfterTheEnd() {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.awaitPlanned(720);
        course.planIs("put-on-hold", "\"reason\":\"medical\"");
        course.planIs("resumed", "\"reason\":\"medical\"");
        course.planIs("discontinued", "\"reason\":\"other\"");
        course.session(0, 1);
        course.awaitDelivered(1);
        assertThat(course.plannedMinutes()).isEqualTo(720);
    }

    /** Held for the second and third of eight weeks; the hold is read before the plan. */
    @Test
    void plansNothingWhileThePrescriptionIsHeld() {
        Course course = Course.of("stroke", "recovering");
        course.holdsThePrescription(7);
        course.prescriptionGoesOn(21);
        course.plans(30);
        List.of(0, 2, 4, 21).forEach(day -> course.session(day, 30));

        course.awaitPlanned(540);
        course.awaitDelivered(120);

        assertThat(Rows.count("dose_shortfall", course.patient())).isZero();
        List<String> changes = course.as("therapist")
                .get("/api/v1/timelines?patientId=" + course.patient())
                .jsonPath()
                .getList("planChanges.detail.change");
        assertThat(changes).contains("prescription-held", "prescription-resumed");
    }

    @Test
    void aPauseThatIsReadBeforeItsPlanWaitsForIt() {
        Course course = Course.of("stroke", "recovering");
        course.tell(
                "praxis.therapy-plan",
                "health.praxis.therapy-plan.put-on-hold.v1",
                course.plan(),
                9,
                "{\"planId\":\"%s\",\"patientId\":\"%s\",\"reason\":\"medical\"}"
                        .formatted(course.plan(), course.patient()));
        course.plans(30);
        course.awaitPlanned(720);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.course(course.plan()).contains("pauses\": [{"));
    }

    @Test
    void countsASessionThatStoppedEarlyAndEachPersonOfAGroup() {
        Course one = Course.of("stroke", "recovering");
        Course other = Course.of("stroke", "recovering");
        UUID group = UUID.randomUUID();
        one.stopsEarly(group, 0, 12);
        other.inGroup(group, 0, 20);
        one.awaitDelivered(12);
        other.awaitDelivered(20);
        assertThat(one.deliveredMinutes()).isEqualTo(12);
    }

    private static List<PublishedEvents.Event> shortfalls(Course course) {
        return PublishedEvents.underKey("praxis.outcomes", course.patient().toString()).stream()
                .filter(event -> event.type().equals(SHORTFALL))
                .toList();
    }

    /** Eight prescribed weeks are over; the last of them for more than two weeks. */
    @Test
    void findsWeeksWithoutAnySessionWhenNobodyDocumentsThemAnyMore() throws SQLException {
        Course nobodyCame = Course.of("stroke", "recovering");
        nobodyCame.plans(30);
        Course cameForAWeek = Course.of("stroke", "recovering");
        cameForAWeek.plans(30);
        List.of(0, 2, 4).forEach(day -> cameForAWeek.session(day, 30));
        nobodyCame.awaitPlanned(720);
        cameForAWeek.awaitDelivered(90);
        watch.look();
        assertThat(Rows.count("dose_shortfall", nobodyCame.patient())).isZero();
        assertThat(Rows.count("dose_watch", nobodyCame.patient())).isEqualTo(1);

        twoWeeksPass(nobodyCame);
        twoWeeksPass(cameForAWeek);
        watch.look();
        watch.look();

        assertThat(PublishedEvents.await("praxis.outcomes", nobodyCame.patient().toString(), SHORTFALL, 8))
                .filteredOn(event -> event.type().equals(SHORTFALL))
                .hasSize(8)
                .allSatisfy(event -> assertThat(
                                event.data().path("deliveredMinutes").doubleValue())
                        .isZero());
        assertThat(Rows.count("dose_shortfall", cameForAWeek.patient())).isEqualTo(7);
        assertThat(Rows.count("dose_watch", nobodyCame.patient())).isZero();
        List<String> findings = nobodyCame
                .as("therapist")
                .get("/api/v1/timelines?patientId=" + nobodyCame.patient())
                .jsonPath()
                .getList("findings.detail.kind");
        assertThat(findings).hasSize(8).containsOnly("dose-shortfall");
    }

    /** Sessions come whole: nobody can be given two sevenths of three. */
    @Test
    void findsNoShortfallInAWeekThatIsPrescribedInPart() {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 60, Course.DAY_0.plusDays(5));
        List.of(7, 9, 11, 14, 21).forEach(day -> course.session("physical", day, 60, plan));
        course.awaitDelivered(300);
        await().atMost(Duration.ofSeconds(60)).until(() -> Math.round(course.plannedMinutes()) == 1440);

        String thirdWeek = IsoWeek.of(Course.DAY_0.plusDays(14)).toString();
        assertThat(PublishedEvents.await("praxis.outcomes", course.patient().toString(), SHORTFALL, 1))
                .filteredOn(event -> event.type().equals(SHORTFALL))
                .extracting(event -> event.data().path("week").textValue())
                .containsExactly(thirdWeek);
        List<String> told = course.as("therapist")
                .get("/api/v1/timelines?patientId=" + course.patient())
                .jsonPath()
                .getList("findings.detail.text");
        assertThat(told).singleElement().asString().contains(thirdWeek);
    }

    /** As if it had never been told where it would not be told today: the order in which facts come shows nowhere. */
    @Test
    void aToldWeekIsShownOnlyWhileTheFactsOfTodayMakeItAShortfall() throws SQLException {
        Course course = Course.of("stroke", "recovering");
        UUID plan = course.plansToo("physical", 60, Course.DAY_0.plusDays(5));
        await().atMost(Duration.ofSeconds(60)).until(() -> Math.round(course.plannedMinutes()) == 1440);
        wasTold(course, plan, Course.DAY_0);
        wasTold(course, plan, Course.DAY_0.plusDays(7));

        course.session("physical", 7, 60, plan);
        course.awaitDelivered(60);
        assertThat(shortfallsShown(course)).isEmpty();

        course.session("physical", 14, 180, plan);
        course.awaitDelivered(240);
        assertThat(shortfallsShown(course))
                .singleElement()
                .asString()
                .contains(IsoWeek.of(Course.DAY_0.plusDays(7)).toString());
    }

    private static List<String> shortfallsShown(Course course) {
        return course.as("therapist")
                .get("/api/v1/timelines?patientId=" + course.patient())
                .jsonPath()
                .getList("findings.detail.text");
    }

    private static void wasTold(Course course, UUID plan, LocalDate monday) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var insert = superuser.prepareStatement("insert into dose_shortfall"
                        + " (tenant_id, id, patient_id, plan_id, discipline, week, ground, found_at)"
                        + " values (?, gen_random_uuid(), ?, ?, 'PHYSICAL', ?, 'LATER_SESSION', now())")) {
            insert.setString(1, Course.TENANT);
            insert.setObject(2, course.patient());
            insert.setObject(3, plan);
            insert.setString(4, IsoWeek.of(monday).toString());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    /** Who is documented first on a Monday says nothing about the Friday before of the others. */
    @Test
    void aSessionOfAnotherDisciplineEndsNoWeek() {
        Course course = Course.of("stroke", "recovering");
        UUID speech = course.plansToo("speech", 30, Course.DAY_0.plusDays(7));
        course.plans(30);
        course.session(0, 30);
        course.session(2, 30);
        course.session("speech", 7, 30, speech);
        course.awaitDelivered(90);
        course.awaitPlanned(1440);
        assertThat(Rows.count("dose_shortfall", course.patient())).isZero();

        course.session(4, 30);
        course.session(7, 30);
        course.awaitDelivered(150);
        assertThat(Rows.count("dose_shortfall", course.patient())).isZero();
    }

    /** A plan that begins in months must not keep one that has begun from being looked at. */
    @Test
    void isLookedAtOnTheEarliestDayThatAnythingAsksFor() throws SQLException {
        Course course = Course.of("stroke", "recovering");
        course.plansToo("speech", 30, Course.DAY_0.plusWeeks(30));
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("dose_watch", course.patient()) == 1);
        assertThat(watchedWithin(course, 15)).isFalse();

        course.plans(30);
        course.awaitPlanned(720);

        assertThat(watchedWithin(course, 15)).isTrue();
    }

    private static boolean watchedWithin(Course course, int days) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select look_on <= current_date + ? from dose_watch where patient_id = ?")) {
            select.setInt(1, days);
            select.setObject(2, course.patient());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void twoWeeksPass(Course course) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var update = superuser.prepareStatement(
                        "update dose_watch set look_on = look_on - 14 where patient_id = ?")) {
            update.setObject(1, course.patient());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPatients() {
        Course course = Course.of("stroke", "recovering");
        course.session(0, 25);
        UUID practice = UUID.randomUUID();
        course.practisesAtHome(practice, "logged", 1, 3, 15);
        course.awaitDelivered(25);
        String path = "/api/v1/doses?patientId=" + course.patient();
        Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                .get(path)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("home", empty());
        linked(UUID.randomUUID(), path).statusCode(404);
        linked(course.patient(), path).statusCode(200).body("items[0].discipline", equalTo("physical"));
        course.as("therapist").get("/api/v1/doses").then().statusCode(400);
        course.as("analyst").get(path).then().statusCode(403);
    }

    private static ValidatableResponse linked(UUID patient, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.linked(Course.TENANT, patient, "patient"))
                .get(path)
                .then();
    }
}
