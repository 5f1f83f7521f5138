package health.praxis.outcomes;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import health.praxis.platform.access.RecordPart;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.KnownAccess;
import health.praxis.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One person's weeks as the other services tell them and a clinic's front end records them. Day 0 is a Monday, ten weeks
 * ago.
 */
public final class Course {

    public static final String TENANT = "riverside";
    public static final String OTHER_TENANT = "hillcrest";
    public static final LocalDate DAY_0 = Instant.now()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(DayOfWeek.MONDAY)
            .minusWeeks(10);

    private static final String PATIENT = "praxis.patient";
    private static final String PLAN = "praxis.therapy-plan";
    private static final String SESSION = "praxis.session";

    private final String tenant;
    private final UUID patient = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private final UUID prescription = UUID.randomUUID();
    private final UUID condition = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private final AtomicLong planVersion = new AtomicLong(1);
    private final AtomicLong conditionVersion = new AtomicLong();

    /** Somebody treated by the therapist of the tests, with a caregiver who still needs a consent. */
    private Course(String tenant) {
        this.tenant = tenant;
        KnownAccess.careTeam(tenant, patient, "person-therapist");
        KnownAccess.caregiver(tenant, patient, "caregiver-" + patient);
    }

    /** A person whom the service knows, with a primary condition that began three years before day 0. */
    public static Course of(String condition, String trajectory) {
        var course = new Course(TENANT);
        course.register();
        course.hasCondition(condition, trajectory, DAY_0.minusYears(3));
        course.awaitKnown();
        return course;
    }

    /** The same in a tenant of the test's own. */
    public static Course in(String tenant, String condition, String trajectory) {
        var course = new Course(tenant);
        course.register();
        course.hasCondition(condition, trajectory, DAY_0.minusYears(3));
        course.awaitKnown();
        return course;
    }

    /** A person the service has read nothing about. */
    public static Course unheardOf() {
        return new Course(TENANT);
    }

    public UUID patient() {
        return patient;
    }

    public UUID episode() {
        return episode;
    }

    public UUID condition() {
        return condition;
    }

    public UUID plan() {
        return plan;
    }

    public static Instant at(int day) {
        return DAY_0.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    public void register() {
        tell(PATIENT, "health.praxis.patient.registered.v1", patient, 1, """
            {"patientId":"%s","administrativeSex":"female","deceased":false}\
            """.formatted(patient));
    }

    public void dies() {
        tell(PATIENT, "health.praxis.patient.deceased-recorded.v1", patient, 2, """
            {"patientId":"%s"}\
            """.formatted(patient));
    }

    public void hasCondition(String key, String trajectory, LocalDate onset) {
        tell(
                PATIENT,
                "health.praxis.patient.condition-recorded.v1",
                condition,
                conditionVersion.incrementAndGet(),
                """
                {"conditionId":"%s","patientId":"%s","condition":"%s","primary":true,"clinicalStatus":"active",
                 "onset":"%s","onsetPrecision":"day","trajectory":"%s","affectedSide":null,"code":null}\
                """.formatted(condition, patient, key, onset, trajectory));
    }

    /** The condition is told anew as it is from a day on. */
    public void conditionIs(String key, String clinicalStatus, int day) {
        tellOf(
                PATIENT,
                "health.praxis.patient.condition-updated.v1",
                condition,
                conditionVersion.incrementAndGet(),
                at(day),
                """
                {"conditionId":"%s","patientId":"%s","condition":"%s","primary":true,"clinicalStatus":"%s",
                 "onset":"%s","onsetPrecision":"day","trajectory":"recovering","affectedSide":null,"code":null}\
                """.formatted(condition, patient, key, clinicalStatus, DAY_0.minusYears(3)));
    }

    /** Somebody reports a symptom of a day. */
    public UUID suffers(String symptom, int day) {
        return suffers(symptom, at(day));
    }

    public UUID suffers(String symptom, Instant when) {
        UUID report = UUID.randomUUID();
        tellOf(SESSION, "health.praxis.session.symptom-reported.v1", report, 1, when, """
            {"symptomReportId":"%s","patientId":"%s","symptom":"%s","newOrWorse":true,"feelsSafeAlone":null,
             "sessionId":null,"reportedBy":"patient"}\
            """.formatted(
                        report, patient, symptom));
        return report;
    }

    /**
     * The list of medications is told on a day.
     *
     * @param started when a drug was begun, null when that was since the list was told before; absent for none
     */
    public UUID medicationIsTold(int day, int stopped, LocalDate... started) {
        UUID change = UUID.randomUUID();
        tellOf(PATIENT, "health.praxis.patient.medications-changed.v1", change, 1, at(day), """
            {"medicationChangeId":"%s","patientId":"%s","started":[%s],"stopped":[%s]}\
            """.formatted(
                change,
                patient,
                Stream.of(started)
                        .map(on -> "{\"rxNorm\":\"855332\",\"startedOn\":%s}"
                                .formatted(on == null ? "null" : "\"" + on + "\""))
                        .collect(Collectors.joining(",")),
                IntStream.range(0, stopped).mapToObj(n -> "{\"rxNorm\":null}").collect(Collectors.joining(","))));
        return change;
    }

    public void isOver(String key) {
        tell(
                PATIENT,
                "health.praxis.patient.condition-resolved.v1",
                condition,
                conditionVersion.incrementAndGet(),
                """
                {"conditionId":"%s","patientId":"%s","condition":"%s","resolvedOn":null}\
                """.formatted(condition, patient, key));
    }

    public void startsEpisode(String programme, LocalDate on) {
        tell(PATIENT, "health.praxis.patient.episode-started.v1", episode, 1, """
            {"episodeId":"%s","patientId":"%s","programmeType":"%s","setting":"outpatient",
             "referralSource":"hospital","startedOn":"%s"}\
            """.formatted(
                        episode, patient, programme, on));
    }

    public void endsEpisode(String programme, String reason, LocalDate on) {
        tell(PATIENT, "health.praxis.patient.episode-ended.v1", episode, 2, """
            {"episodeId":"%s","patientId":"%s","programmeType":"%s","endReason":"%s","endedOn":"%s"}\
            """.formatted(
                        episode, patient, programme, reason, on));
    }

    /** Agrees to be counted, from long ago until a day or for good when that is null. */
    public UUID agreesToAnalytics(LocalDate until) {
        UUID consent = UUID.randomUUID();
        tell(PATIENT, "health.praxis.patient.consent-granted.v1", consent, 1, """
            {"consentId":"%s","patientId":"%s","purpose":"analytics","from":"2020-01-01","until":%s}\
            """.formatted(
                        consent, patient, until == null ? "null" : "\"" + until + "\""));
        return consent;
    }

    public void withdraws(UUID consent) {
        tell(PATIENT, "health.praxis.patient.consent-withdrawn.v1", consent, 2, """
            {"consentId":"%s","patientId":"%s","purpose":"analytics"}\
            """.formatted(consent, patient));
    }

    public void isErased() {
        tell(PATIENT, "health.praxis.patient.erased.v1", patient, 9, """
            {"patientId":"%s"}\
            """.formatted(patient));
    }

    public void allowsCaregivers(LocalDate from, LocalDate until) {
        UUID consent = UUID.randomUUID();
        tell(PATIENT, "health.praxis.patient.consent-granted.v1", consent, 1, """
            {"consentId":"%s","patientId":"%s","purpose":"caregiver-access","from":"%s","until":"%s"}\
            """.formatted(
                        consent, patient, from, until));
    }

    /** Links an account as a caregiver, for some parts of the record, and has the person consent to caregivers. */
    public UUID letsIn(String account, RecordPart... parts) {
        KnownAccess.consent(tenant, patient);
        return KnownAccess.caregiver(tenant, patient, account, Set.of(parts));
    }

    /** As a linked caregiver or the person. */
    public RequestSpecification asLinked(String account, String role) {
        return given().auth().oauth2(Tokens.of(account, tenant, patient, role)).contentType(ContentType.JSON);
    }

    /** A plan of eight weeks from day 0: physical therapy three times a week, with goals on instruments. */
    public void plans(int minutesPerSession, String... goals) {
        planSays("health.praxis.therapy-plan.activated.v1", 1, minutesPerSession, goals);
    }

    /** Another plan of eight weeks, from a day on: one discipline three times a week. */
    public UUID plansToo(String discipline, int minutesPerSession, LocalDate startsOn) {
        return plansToo(discipline, minutesPerSession, null, startsOn);
    }

    /** The same with repetitions in each session. */
    public UUID plansToo(String discipline, int minutesPerSession, Integer repetitionsPerSession, LocalDate startsOn) {
        UUID another = UUID.randomUUID();
        tell(PLAN, "health.praxis.therapy-plan.activated.v1", another, 1, """
            {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":1,"reviewBy":"%s",
             "goals":[%s,%s],
             "prescriptions":[{"prescriptionId":"%s","discipline":"%s","sessionsPerWeek":3,"weeks":8,
              "minutesPerSession":%d,"repetitionsPerSession":%d,"effortCeiling":6,"deliveryMode":"clinic",
              "startsOn":"%s"}],
             "homeProgramme":null}\
            """.formatted(
                        another,
                        UUID.randomUUID(),
                        patient,
                        startsOn.plusWeeks(13),
                        plainGoal(),
                        plainGoal(),
                        UUID.randomUUID(),
                        discipline,
                        minutesPerSession,
                        repetitionsPerSession,
                        startsOn));
        return another;
    }

    public void revises(int revision, int minutesPerSession, String... goals) {
        planSays("health.praxis.therapy-plan.revised.v1", revision, minutesPerSession, goals);
    }

    private void planSays(String type, int revision, int minutesPerSession, String... goals) {
        tell(PLAN, type, plan, planVersion.incrementAndGet(), """
            {"planId":"%s","episodeId":"%s","patientId":"%s","condition":"stroke","revision":%d,"reviewBy":"%s",
             "goals":[%s],
             "prescriptions":[{"prescriptionId":"%s","discipline":"physical","sessionsPerWeek":3,"weeks":8,
              "minutesPerSession":%d,"repetitionsPerSession":null,"effortCeiling":6,"deliveryMode":"clinic",
              "startsOn":"%s"}],
             "homeProgramme":null}\
            """.formatted(
                        plan,
                        episode,
                        patient,
                        revision,
                        DAY_0.plusWeeks(13),
                        String.join(",", goals.length == 0 ? new String[] {plainGoal(), plainGoal()} : goals),
                        prescription,
                        minutesPerSession,
                        DAY_0));
    }

    private static String plainGoal() {
        return """
            {"goalId":"%s","horizon":"long","intent":"improve","area":"mood","target":null,"baseline":null}\
            """.formatted(UUID.randomUUID());
    }

    /** A goal as the plan states it, with a second one that no instrument measures. */
    public static String goal(UUID id, String intent, String instrument, String comparator, double value) {
        return """
            {"goalId":"%s","horizon":"short","intent":"%s","area":"walking",
             "target":{"instrument":"%s","comparator":"%s","value":%s,"due":"%s"},"baseline":null},%s\
            """.formatted(id, intent, instrument, comparator, value, DAY_0.plusWeeks(20), plainGoal());
    }

    /** A goal on the Goal Attainment Scale, with a second one that is not rated. */
    public static String scaledGoal(UUID id) {
        return scaledGoal(id, DAY_0.plusWeeks(8));
    }

    public static String scaledGoal(UUID id, LocalDate due) {
        return """
            {"goalId":"%s","horizon":"long","intent":"improve","area":"walking","target":null,"baseline":null,
             "attainmentScale":{"importance":2,"difficulty":1,"due":"%s"}},%s\
            """.formatted(id, due, plainGoal());
    }

    /** Rates a goal of the plan, as soon as the plan has been read. */
    public String rates(UUID goal, int attainment) {
        String body = """
            {"planId":"%s","occasion":"baseline","ratings":[{"goalId":"%s","attainment":%d}]}\
            """.formatted(plan, goal, attainment);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as("therapist").body(body).post("/api/v1/goal-attainments"),
                        answer -> answer.statusCode() == 201)
                .path("id");
    }

    public void planIs(String step, String rest) {
        tell(PLAN, "health.praxis.therapy-plan." + step + ".v1", plan, planVersion.incrementAndGet(), """
            {"planId":"%s","patientId":"%s",%s}\
            """.formatted(
                        plan, patient, rest));
    }

    /** The prescription of {@link #plans}; the facts of one are its own aggregate's. */
    public void holdsThePrescription(int day) {
        tellOf(PLAN, "health.praxis.therapy-plan.prescription-held.v1", prescription, 1, at(day), """
            {"prescriptionId":"%s","planId":"%s","patientId":"%s","reason":"medical"}\
            """.formatted(
                        prescription, plan, patient));
    }

    public void prescriptionGoesOn(int day) {
        tellOf(PLAN, "health.praxis.therapy-plan.prescription-resumed.v1", prescription, 2, at(day), """
            {"prescriptionId":"%s","planId":"%s","patientId":"%s"}\
            """.formatted(
                        prescription, plan, patient));
    }

    /** Twenty-four sessions of physical therapy, three a week for eight weeks from day 0. */
    public List<UUID> sessions(int minutesEach) {
        return IntStream.range(0, 24)
                .mapToObj(n -> session(7 * (n / 3) + 2 * (n % 3), minutesEach))
                .toList();
    }

    public UUID session(int day, int minutes) {
        UUID session = UUID.randomUUID();
        session(session, "completed", 3, day, minutes, plan);
        return session;
    }

    public void session(UUID session, String step, long version, int day, int minutes, UUID ofPlan) {
        tell(
                SESSION,
                "health.praxis.session." + step + ".v1",
                session,
                version,
                sessionData(session, day, minutes, ofPlan));
    }

    /** A session of any discipline. */
    public void session(String discipline, int day, int minutes, UUID ofPlan) {
        UUID session = UUID.randomUUID();
        tell(
                SESSION,
                "health.praxis.session.completed.v1",
                session,
                3,
                sessionData(session, day, minutes, ofPlan)
                        .replace("\"discipline\":\"physical\"", "\"discipline\":\"" + discipline + "\""));
    }

    /** A session that ended before its time; its facts are about this person's part in it. */
    public void stopsEarly(UUID session, int day, int minutes) {
        tell(
                SESSION,
                "health.praxis.session.stopped-early.v1",
                UUID.randomUUID(),
                3,
                sessionData(session, day, minutes, null).replaceFirst("\\{", "{\"reason\":\"fatigue\","));
    }

    /** A session of a group; its facts are about this person's part in it. */
    public void inGroup(UUID session, int day, int minutes) {
        tell(
                SESSION,
                "health.praxis.session.completed.v1",
                UUID.randomUUID(),
                3,
                sessionData(session, day, minutes, null));
    }

    public String sessionData(UUID session, int day, int minutes, UUID ofPlan) {
        Instant start = at(day).plus(Duration.ofHours(1));
        return """
            {"sessionId":"%s","participationId":"%s","patientId":"%s","planId":%s,"planRevision":1,
             "sessionType":"treatment","discipline":"physical","mode":"clinic","startedAt":"%s","endedAt":"%s",
             "activities":[{"prescriptionId":null,"exercise":"sit-to-stand","activeMinutes":%d,"repetitions":40,
              "assistance":null}],
             "activeMinutes":%d,"repetitions":40,"restMinutes":5,"minutesOverEffortCeiling":null}\
            """.formatted(
                        session,
                        session,
                        patient,
                        ofPlan == null ? "null" : "\"" + ofPlan + "\"",
                        start,
                        start.plus(Duration.ofMinutes(60)),
                        minutes,
                        minutes);
    }

    public void practisesAtHome(UUID id, String step, long version, int day, int minutes) {
        tell(SESSION, "health.praxis.session.home-practice-" + step + ".v1", id, version, """
            {"homePracticeId":"%s","patientId":"%s","homeProgrammeId":null,"practisedOn":"%s",
             "items":[{"itemId":null,"exercise":"sit-to-stand","minutes":%d,"repetitions":20}],
             "minutes":%d,"repetitions":20,"effort":4,"pain":0,"feltSafe":true,"source":"patient"}\
            """.formatted(
                        id, patient, DAY_0.plusDays(day), minutes, minutes));
    }

    public UUID tell(String topic, String type, UUID subject, long version, String data) {
        return IncomingEvents.publish(topic, type, tenant, patient, subject, version, data);
    }

    private void tellOf(String topic, String type, UUID subject, long version, Instant when, String data) {
        IncomingEvents.publish(topic, type, tenant, patient, subject, version, data, UUID.randomUUID(), when);
    }

    public RequestSpecification as(String... roles) {
        return as(tenant, roles);
    }

    public static RequestSpecification as(String tenant, String[] roles) {
        return given().auth().oauth2(Tokens.of(tenant, roles)).contentType(ContentType.JSON);
    }

    /** Walking speed over ten metres. */
    public String walks(int day, double seconds) {
        return walks(day, seconds, "").then().statusCode(201).extract().path("id");
    }

    public Response walks(int day, double seconds, String more) {
        return records(
                "ten-metre-walk-test", day, "\"items\":{\"distance-m\":10,\"time-s\":%s}%s".formatted(seconds, more));
    }

    /** A finished score of any instrument. */
    public String scores(String instrument, int day, double total) {
        return records(instrument, day, "\"total\":" + total)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response records(String instrument, int day, String finding) {
        return as("therapist").body(body(instrument, day, finding)).post("/api/v1/assessments");
    }

    public String body(String instrument, int day, String finding) {
        return """
            {"patientId":"%s","instrument":"%s","timePoint":"interim","performedAt":"%s",%s}\
            """.formatted(patient, instrument, at(day), finding);
    }

    /** PHQ-9 answers, one digit for each item; a dash for an unanswered one. */
    public static String phq9(String answers) {
        return "\"items\":{"
                + IntStream.range(0, 9)
                        .filter(i -> answers.charAt(i) != '-')
                        .mapToObj(i -> "\"item" + (i + 1) + "\":" + answers.charAt(i))
                        .collect(Collectors.joining(","))
                + "}";
    }

    public JsonPath progress() {
        return as("therapist")
                .get("/api/v1/progress?patientId=" + patient)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The verdict for a goal before that on what no goal is about. */
    public Map<String, Object> progressOn(String instrument) {
        List<Map<String, Object>> items = progress().getList("items");
        return items.stream()
                .filter(item -> item.get("instrument").equals(instrument))
                .min(Comparator.comparing(item -> item.get("goalId") == null))
                .orElseThrow();
    }

    public void awaitVerdict(String instrument, String verdict) {
        await().atMost(Duration.ofSeconds(60)).until(() -> verdictOn(instrument).equals(verdict));
    }

    public String verdictOn(String instrument) {
        List<Map<String, Object>> items = progress().getList("items");
        return items.stream()
                .filter(item -> item.get("instrument").equals(instrument))
                .map(item -> (String) item.get("verdict"))
                .collect(Collectors.joining(","));
    }

    public JsonPath doses() {
        return as("therapist")
                .get("/api/v1/doses?patientId=" + patient)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public double deliveredMinutes() {
        List<Number> minutes = doses().getList("items.deliveredMinutes");
        return minutes.stream().mapToDouble(Number::doubleValue).sum();
    }

    public double plannedMinutes() {
        List<Number> minutes = doses().getList("items.plannedMinutes");
        return minutes.stream().mapToDouble(Number::doubleValue).sum();
    }

    public void awaitDelivered(double minutes) {
        await().atMost(Duration.ofSeconds(60)).until(() -> deliveredMinutes() == minutes);
    }

    public void awaitPlanned(double minutes) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Math.abs(plannedMinutes() - minutes) < 1e-6);
    }

    /** Waits until the condition has been read; the registration came before it. */
    private void awaitKnown() {
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("known_condition", patient) == 1);
    }
}
