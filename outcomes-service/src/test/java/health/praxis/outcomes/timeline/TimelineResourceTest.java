package health.praxis.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One person's course, over Kafka and HTTP. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class TimelineResourceTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static Course course() {
        Course course = Course.of("stroke", "recovering");
        course.plans(30);
        course.awaitPlanned(720);
        course.session(0, 30);
        course.session(7, 80);
        course.practisesAtHome(UUID.randomUUID(), "logged", 1, 3, 15);
        course.scores("berg-balance-scale", 0, 30);
        course.scores("berg-balance-scale", 56, 21);
        UUID flag = UUID.randomUUID();
        course.tell("praxis.session", "health.praxis.session.red-flag-raised.v1", flag, 1, """
            {"redFlagId":"%s","patientId":"%s","trigger":"fall","severity":"emergency","suspends":"programme",
             "historic":false,"ruleVersion":"1","source":"adverse-event","sourceId":"%s","itemIds":[],"dueBy":null,
             "responsiblePractitionerId":null}\
            """.formatted(
                        flag, course.patient(), UUID.randomUUID()));
        course.awaitDelivered(110);
        await().atMost(LONG).until(() -> timeline(course, "").getList("alerts").size() == 1);
        await().atMost(LONG)
                .until(() -> timeline(course, "").getList("homeWeeks").size() == 1);
        return course;
    }

    private static JsonPath timeline(Course course, String query) {
        return course.as("therapist")
                .get("/api/v1/timelines?patientId=" + course.patient() + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void showsScoresDoseAlertsFindingsAndPlanChangesOnOneAxis() {
        Course course = course();

        var timeline = timeline(course, "");

        assertThat(timeline.getString("scores[0].instrument")).isEqualTo("berg-balance-scale");
        assertThat(timeline.getDouble("scores[0].max")).isEqualTo(56);
        assertThat(timeline.getList("scores[0].bands.label")).hasSizeGreaterThan(2);
        assertThat(timeline.getList("scores[0].points.detail.score")).containsExactly(30.0f, 21.0f);
        assertThat(timeline.getString("scores[0].points[0].detail.band")).isNotBlank();
        assertThat(timeline.getDouble("scores[0].thresholds.baseline")).isEqualTo(30);
        assertThat(timeline.getDouble("scores[0].thresholds.mdc.change")).isEqualTo(5);
        assertThat(timeline.getString("scores[0].thresholds.mdc.source")).isNotBlank();
        assertThat(timeline.getString("scores[0].thresholds.condition")).isEqualTo("stroke");
        assertThat(timeline.getList("doseWeeks")).hasSize(8);
        assertThat(timeline.getString("doseWeeks[0].at")).startsWith(Course.DAY_0.toString());
        assertThat(timeline.getDouble("doseWeeks[0].detail.plannedMinutes")).isEqualTo(90);
        assertThat(timeline.getDouble("doseWeeks[0].detail.deliveredMinutes")).isEqualTo(30);
        assertThat(timeline.getDouble("homeWeeks[0].detail.minutes")).isEqualTo(15);
        assertThat(timeline.getString("alerts[0].detail.code")).isEqualTo("fall");
        assertThat(timeline.getList("findings.detail.kind")).containsExactlyInAnyOrder("progress", "dose-shortfall");
        assertThat(timeline.getList("findings.detail.code")).contains("declined", "physical");
        assertThat(timeline.getString("planChanges[0].detail.change")).isEqualTo("activated");
    }

    private static Course ofBothHands() {
        Course course = Course.of("ms", "recovering");
        for (int visit = 0; visit < 3; visit++) {
            pegs(course, 28 * visit, "left", 60 - 4 * visit);
            pegs(course, 28 * visit, "right", 22 - visit);
        }
        return course;
    }

    private static void pegs(Course course, int day, String side, double seconds) {
        records(
                course,
                "nine-hole-peg-test",
                day,
                "\"items\":{\"time-s\":%s},\"administration\":{\"side\":\"%s\"}".formatted(seconds, side));
    }

    private static void records(Course course, String instrument, int day, String finding) {
        course.records(instrument, day, finding).then().statusCode(201);
    }

    @Test
    void keepsOneSideOfTheBodyApartFromTheOther() {
        Course course = ofBothHands();

        var timeline = timeline(course, "");

        assertThat(timeline.getList("scores.instrument")).containsExactly("nine-hole-peg-test", "nine-hole-peg-test");
        assertThat(timeline.getList("scores.label")).containsExactly("left", "right");
        assertThat(timeline.getList("scores.circumstances.side")).containsExactly("left", "right");
        assertThat(timeline.getList("scores[0].points.detail.score")).containsExactly(60f, 56f, 52f);
        assertThat(timeline.getList("scores[1].points.detail.score")).containsExactly(22f, 21f, 20f);
        assertThat(timeline.getDouble("scores[0].thresholds.baseline")).isEqualTo(60);
        assertThat(timeline.getDouble("scores[1].thresholds.baseline")).isEqualTo(22);
        assertThat(timeline.getMap("scores[0].thresholds")).doesNotContainKey("series");
        assertThat(timeline.getMap("scores[0].points[0].detail")).doesNotContainKey("series");
        var later = timeline(course, "&from=" + Course.DAY_0.plusDays(50));
        assertThat(later.getList("scores.thresholds.baseline")).containsExactly(60f, 22f);
    }

    @Test
    void saysUnderWhichCircumstancesEachScoreWasTaken() throws Exception {
        Course course = Course.of("stroke", "recovering");
        course.walks(
                0,
                20,
                ",\"administration\":{\"mode\":\"clinic\",\"pace\":\"fast\",\"device\":\"cane\","
                        + "\"medicationState\":\"on\"}");
        course.walks(7, 18, ",\"administration\":{\"pace\":\"comfortable\",\"medicationState\":\"on\"}");
        course.walks(14, 18, ",\"administration\":{\"pace\":\"comfortable\",\"medicationState\":\"off\"}");
        course.walks(21, 18);

        var timeline = timeline(course, "");

        Map<String, String> told = timeline.getMap("scores[0].points[0].detail.administration");
        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("mode", "clinic", "pace", "fast", "device", "cane", "medicationState", "on"));
        assertThat(timeline.getList("scores.label"))
                .containsExactly(
                        "fast pace, medication on",
                        "comfortable pace, medication on",
                        "comfortable pace, medication off",
                        "not stated");
        assertThat(timeline.getMap("scores[3].circumstances")).isEmpty();
        assertThat(texts(parsed(chart(course, ""))).replaceAll("\\s+", " "))
                .contains("With more than three lines, values, stripes and lines across are left out.");
    }

    /** Who can no longer walk has not begun another course, and what was not said about it parts nothing. */
    @Test
    void putsNotAbleWhereTheScoreBeforeWas() {
        Course course = Course.of("ms", "recovering");
        pegs(course, 0, "left", 60);
        pegs(course, 0, "right", 22);
        records(course, "nine-hole-peg-test", 28, """
            "notAble":{"reason":"cannot hold a peg"},"administration":{"side":"left","mode":"clinic"}\
            """);
        records(course, "nine-hole-peg-test", 35, """
            "notAble":{"reason":"cannot hold a peg"},"administration":{"mode":"clinic"}\
            """);

        var timeline = timeline(course, "");

        assertThat(timeline.getList("scores.label")).containsExactly("left", "right");
        assertThat(timeline.getList("scores[0].points.detail.score")).containsExactly(60f, null);
        assertThat(timeline.getList("scores[1].points.detail.score")).containsExactly(22f, null);
    }

    /** Rows of before say nothing of circumstances; they are read as one course until they are computed again. */
    @Test
    void readsRowsThatWereWrittenBeforeCircumstancesWere() throws SQLException {
        Course course = ofBothHands();
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var update = superuser.createStatement()) {
            String mine = " where patient_id = '" + course.patient() + "'";
            update.executeUpdate("update timeline_entry set detail = detail - 'administration' - 'series'" + mine);
            update.executeUpdate(
                    "delete from timeline_entry" + mine + " and kind = 'THRESHOLDS' and ref like '%right'");
        }

        var timeline = timeline(course, "");

        assertThat(timeline.getList("scores")).hasSize(1);
        assertThat(timeline.getList("scores[0].points")).hasSize(6);
        assertThat(timeline.getString("scores[0].label")).isNull();
        assertThat(timeline.getDouble("scores[0].thresholds.baseline")).isEqualTo(60);

        course.scores("berg-balance-scale", 0, 30);
        assertThat(timeline(course, "&instrument=nine-hole-peg-test").getList("scores.label"))
                .containsExactly("left", "right");
    }

    @Test
    void showsTheInstrumentsAskedFor() {
        Course course = course();
        course.walks(0, 20);
        course.scores("barthel-index", 0, 60);

        assertThat(timeline(course, "&instrument=ten-metre-walk-test&instrument=barthel-index")
                        .getList("scores.instrument"))
                .containsExactlyInAnyOrder("ten-metre-walk-test", "barthel-index");
        assertThat(timeline(course, "&instrument=moca").getList("scores")).isEmpty();
        assertThat(status(course, "&instrument=barthel-index")).isEqualTo("200 200");
        assertThat(status(course, "&instrument=none-such")).isEqualTo("400 400");
        assertThat(chart(course, "&instrument=barthel-index"))
                .contains("Barthel Index")
                .doesNotContain("Berg Balance Scale");
    }

    /** Seven instruments would need more than a page: the latest stay, and the others are named. */
    @Test
    void fitsAPageAndSaysWhatIsNotShown() throws Exception {
        Course course = course();
        course.walks(2, 20);
        List<String> others =
                List.of("barthel-index", "timed-up-and-go", "six-minute-walk-test", "five-times-sit-to-stand", "moca");
        for (int i = 0; i < others.size(); i++) {
            course.scores(others.get(i), 3 + i, 20);
        }

        String svg = chart(course, "");
        Files.writeString(Path.of("target", "timeline-seven.svg"), svg);
        Element root = parsed(svg);

        assertThat(Double.parseDouble(root.getAttribute("height").replace("mm", "")))
                .isLessThanOrEqualTo(257);
        String heard = root.getElementsByTagName("desc").item(0).getTextContent();
        assertThat(heard)
                .contains("Berg Balance Scale (higher", "Montreal Cognitive Assessment (")
                .contains("Not shown for want of room: 10MWT, BI.");
        assertThat(texts(root)).contains("Not shown for want of room: 10MWT, BI");
        Element chosen = parsed(chart(course, "&instrument=ten-metre-walk-test"));
        assertThat(texts(chosen)).doesNotContain("Not shown");
    }

    private static String texts(Element root) {
        NodeList texts = root.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .collect(Collectors.joining(" "));
    }

    private static String chart(Course course, String query) {
        return course.as("therapist")
                .accept("image/svg+xml")
                .get("/api/v1/timelines?patientId=" + course.patient() + query)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void drawsOneLineForEachSideWithAnEntryInTheLegend() throws Exception {
        Course course = ofBothHands();

        String svg = chart(course, "");
        Files.writeString(Path.of("target", "timeline-hands.svg"), svg);
        Element root = parsed(svg);

        assertThat(texts(root)).contains("left", "right");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Nine Hole Peg Test, left (lower is better): 60 on", "52 on")
                .contains("Nine Hole Peg Test, right (lower is better): 22 on", "20 on");
    }

    @Test
    void showsTheDaysAskedForAndWhatTheyAreHeldAgainst() {
        Course course = course();

        var later = timeline(course, "&from=%s&to=%s".formatted(Course.DAY_0.plusDays(7), Course.DAY_0.plusDays(13)));

        assertThat(later.getList("doseWeeks")).hasSize(1);
        assertThat(later.getList("scores")).isEmpty();
        var last = timeline(course, "&from=" + Course.DAY_0.plusDays(50));
        assertThat(last.getList("scores[0].points")).hasSize(1);
        assertThat(last.getDouble("scores[0].thresholds.baseline")).isEqualTo(30);
    }

    /** The read goes by the primary key and touches nothing else, also in a table of many people. */
    @Test
    void isReadByOneScanOfOneIndex() throws SQLException {
        Course course = course();
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var fill = superuser.prepareStatement("""
                    insert into timeline_entry (tenant_id, patient_id, at, kind, ref, detail)
                    select ?, gen_random_uuid(), now() - n * interval '1 day', 'ALERT', n::text, '{}'
                    from generate_series(1, 5000) n
                    """);
                var analyse = superuser.createStatement()) {
            fill.setString(1, Course.TENANT);
            fill.executeUpdate();
            analyse.execute("analyze timeline_entry");
        }
        try (var app = Infrastructure.database().connect("app")) {
            try (var set = app.createStatement()) {
                set.execute("select set_config('praxis.tenant', '" + Course.TENANT + "', false)");
            }
            try (var explain = app.prepareStatement("explain " + TimelineProjection.READ)) {
                explain.setObject(1, course.patient());
                explain.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
                explain.setObject(3, OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
                var plan = new ArrayList<String>();
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        plan.add(rows.getString(1));
                    }
                }
                assertThat(plan.toString()).contains("timeline_entry_pkey").doesNotContain("Seq Scan");
                assertThat(plan.stream().filter(line -> line.contains("Scan"))).hasSize(1);
            }
        }
    }

    @Test
    void drawsAChartThatCanBeHeardAndNamesNobody() throws Exception {
        Course course = course();

        String svg = chart(course, "");

        // to be looked at
        Files.writeString(Path.of("target", "timeline.svg"), svg);
        Element root = parsed(svg);
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("width")).isEqualTo("170mm");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Berg Balance Scale (higher is better): 30 on", "21 on")
                .contains("110 of 720 planned minutes")
                .contains("Red flags and adverse events: 1.");
        assertThat(svg).doesNotContain(course.patient().toString());
        NodeList texts = root.getElementsByTagName("text");
        assertThat(texts.getLength()).isPositive();
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(((Element) texts.item(i)).getAttribute("textLength"))
                    .as("the width it was laid out with: %s", texts.item(i).getTextContent())
                    .isNotEmpty();
        }
    }

    @Test
    void isHiddenFromOtherTenantsAndOtherPatients() {
        Course course = course();
        String path = "/api/v1/timelines?patientId=" + course.patient();
        Course.as(Course.OTHER_TENANT, new String[] {"coordinator"})
                .get(path)
                .then()
                .statusCode(404);
        for (String accept : new String[] {"application/json", "image/svg+xml"}) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.linked(Course.TENANT, UUID.randomUUID(), "patient"))
                    .accept(accept)
                    .get(path)
                    .then()
                    .statusCode(404);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.linked(Course.TENANT, course.patient(), "patient"))
                    .accept(accept)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    /** The alert and the activation of the plan, by the part that a caregiver is let into. */
    @Test
    void showsACaregiverAlertsAndPlanChangesByThePartsTheyAreLetInto() {
        Course course = course();
        assertThat(shown(course)).isEqualTo("1 0 0");
        assertThat(shown(course, RecordPart.SESSIONS)).isEqualTo("1 1 0");
        assertThat(shown(course, RecordPart.PLAN)).isEqualTo("1 0 1");
        assertThat(shown(course, RecordPart.SESSIONS, RecordPart.PLAN)).isEqualTo("1 1 1");
    }

    /** How many scores, alerts and plan changes somebody sees who is let into the outcomes and other parts. */
    private static String shown(Course course, RecordPart... others) {
        String account = "caregiver-" + UUID.randomUUID();
        var parts = new ArrayList<>(List.of(others));
        parts.add(RecordPart.OUTCOMES);
        course.letsIn(account, parts.toArray(RecordPart[]::new));
        String path = "/api/v1/timelines?patientId=" + course.patient();
        var answer = await().atMost(LONG)
                .until(() -> course.asLinked(account, "caregiver").get(path), each -> each.statusCode() == 200)
                .jsonPath();
        return answer.getList("scores").size() + " " + answer.getList("alerts").size() + " "
                + answer.getList("planChanges").size();
    }

    @Test
    void refusesDaysThatAreNone() {
        Course course = Course.of("stroke", "recovering");
        assertThat(status(course, "&from=2026-02-02&to=2026-02-01")).isEqualTo("400 400");
        assertThat(status(course, "&from=2026-02-02&to=2026-02-02")).isEqualTo("200 200");
        assertThat(status(course, "&to=%2B999999999-12-31")).isEqualTo("400 400");
        assertThat(status(course, "&from=-999999999-01-01")).isEqualTo("400 400");
        assertThat(status(course, "&from=1899-12-31")).isEqualTo("400 400");
        assertThat(status(course, "&from=2026-02-29")).isEqualTo("400 400");
        assertThat(status(course, "&from=2026-02-02T00:00:00Z")).isEqualTo("400 400");
        assertThat(status(course, "&to=tomorrow")).isEqualTo("400 400");
        assertThat(status(course, "&from=1900-01-01&to=9999-12-31")).isEqualTo("200 200");
        assertThat(status(course, "&to=%2B10000-01-01")).isEqualTo("400 400");
    }

    @Test
    void knowsNothingOfDaysToCome() {
        Course course = course();
        String ahead = "&from=" + LocalDate.now(ZoneOffset.UTC).plusDays(2);
        assertThat(status(course, ahead)).isEqualTo("200 200");
        assertThat(timeline(course, ahead).getList("scores")).isEmpty();
    }

    private static String status(Course course, String query) {
        String path = "/api/v1/timelines?patientId=" + course.patient() + query;
        return Stream.of("application/json", "image/svg+xml")
                .map(type -> course.as("therapist")
                        .accept(type)
                        .urlEncodingEnabled(false)
                        .get(path))
                .map(answer -> String.valueOf(answer.statusCode()))
                .collect(Collectors.joining(" "));
    }
}
