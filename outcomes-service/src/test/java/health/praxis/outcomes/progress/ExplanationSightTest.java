package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a verdict and of what went well to a caregiver who is let into some parts of the record. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ExplanationSightTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String MEDICATION = "a change of medication";
    private static final String INFECTION = "an infection";

    private Course course;
    private UUID fever;
    private UUID medication;

    @BeforeEach
    void anUnchangedScoreThatTwoThingsExplain() {
        course = Course.of("stroke", "recovering");
        fever = course.suffers("fever", 10);
        medication = course.medicationIsTold(12, 1);
        for (int day = 0; day < 5; day++) {
            course.session(day, 30);
            course.practisesAtHome(UUID.randomUUID(), "logged", 1, day, 20);
        }
        await().atMost(LONG)
                .until(() -> Rows.count("known_symptom", course.patient()) == 1
                        && Rows.count("known_medication_change", course.patient()) == 1
                        && Rows.count("delivered_session", course.patient()) == 5
                        && Rows.count("practised_at_home", course.patient()) == 5);
        course.walks(0, 20);
        course.walks(28, 20);
    }

    private Supplier<RequestSpecification> caregiver(RecordPart... others) {
        String account = "caregiver-" + UUID.randomUUID();
        var parts = new ArrayList<>(List.of(others));
        parts.add(RecordPart.OUTCOMES);
        course.letsIn(account, parts.toArray(RecordPart[]::new));
        return () -> course.asLinked(account, "caregiver");
    }

    private JsonPath read(Supplier<RequestSpecification> who, String path) {
        return await().atMost(LONG)
                .until(() -> who.get().get("/api/v1/" + path), each -> each.statusCode() == 200)
                .jsonPath();
    }

    private String list(String noun) {
        return noun + "?patientId=" + course.patient();
    }

    private void isTold(Supplier<RequestSpecification> who, List<String> kinds, List<UUID> records, String... words) {
        var shown = read(who, list("progress"));
        String id = shown.getString("items[0].id");
        assertThat(shown.getString("items[0].verdict")).isEqualTo("no-change-yet");
        for (var path : List.of("items[0]", "")) {
            var one = path.isEmpty() ? read(who, "progress/" + id) : shown;
            String prefix = path.isEmpty() ? "" : path + ".";
            assertThat(one.getList(prefix + "confounders")).isEqualTo(kinds);
            assertThat(one.getList(prefix + "evidence.confounders", UUID.class)).containsExactlyElementsOf(records);
            assertThat(one.<String>getList(prefix + "against").contains("explained-otherwise"))
                    .isEqualTo(!kinds.isEmpty());
            tells(one.getString(prefix + "text"), words);
        }
        var last = read(who, "progress/" + id + "/history");
        assertThat(last.getList("items[-1].confounders")).isEqualTo(kinds);
        assertThat(last.getList("items[-1].evidence.confounders", UUID.class)).containsExactlyElementsOf(records);
        tells(last.getString("items[-1].text"), words);
        tells(read(who, list("milestones")).getString("notes[0].text"), words);
        assertThat(read(who, list("timelines")).getList("findings.detail.text", String.class))
                .allSatisfy(text -> tells(text, words));
    }

    private static void tells(String text, String... words) {
        assertThat(text).startsWith("There is no clear change").doesNotEndWith(" ");
        for (String word : List.of(MEDICATION, INFECTION)) {
            assertThat(text.contains(word))
                    .as("%s in: %s", word, text)
                    .isEqualTo(Stream.of(words).anyMatch(word::equals));
        }
        assertThat(text.contains("It may have to do with")).isEqualTo(words.length > 0);
    }

    @Test
    void showsAnExplanationToThoseWhoAreLetIntoThePartItComesFrom() {
        isTold(caregiver(), List.of(), List.of());
        isTold(caregiver(RecordPart.RECORD), List.of("medication-change"), List.of(), MEDICATION);
        isTold(caregiver(RecordPart.SESSIONS), List.of("infection"), List.of(), INFECTION);
        isTold(caregiver(RecordPart.PLAN), List.of(), List.of());
        for (var who : List.<Supplier<RequestSpecification>>of(
                caregiver(RecordPart.RECORD, RecordPart.SESSIONS),
                () -> course.as("therapist"),
                () -> course.asLinked("patient-" + course.patient(), "patient"))) {
            isTold(who, List.of("infection", "medication-change"), List.of(fever, medication), INFECTION, MEDICATION);
        }
    }

    @Test
    void showsWhatWasPractisedToThoseWhoAreLetIntoTheSessions() {
        assertThat(milestonesFor(caregiver(RecordPart.RECORD))).isEmpty();
        assertThat(milestonesFor(caregiver(RecordPart.SESSIONS)))
                .contains("sessions-reached", "home-minutes-reached", "practice-days-in-a-row");
    }

    private List<String> milestonesFor(Supplier<RequestSpecification> who) {
        return read(who, list("milestones")).getList("items.code");
    }
}
