package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Rows;
import health.praxis.outcomes.assessment.Settings;
import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plateau is none when something that the other services told explains it: ten metres walked as fast as ever. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ExplanationsResourceTest {

    private static final String WALK = "ten-metre-walk-test";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Course stalled() {
        return stalled(Course.of("stroke", "recovering"));
    }

    private static Course stalled(Course course) {
        course.plans(30);
        course.awaitPlanned(720);
        course.sessions(30);
        course.awaitDelivered(720);
        course.walks(0, 20);
        course.walks(28, 20);
        course.walks(55, 20);
        assertThat(course.verdictOn(WALK)).isEqualTo("stalled");
        return course;
    }

    /** Facts of one topic about one person are read in their order: once the last counts, the others have been read. */
    @Test
    void anInfectionOrLowMoodThatIsReportedLateCountsFromTheDayOfTheBaselineOn() {
        Course course = stalled();
        course.suffers("fever", -1);
        course.suffers("low-mood", -1);
        course.suffers("dizziness", 20);
        course.suffers("other", 20);
        UUID fever = course.suffers("fever", 30);

        course.awaitVerdict(WALK, "no-change-yet");
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("infection"));
        assertThat(course.progressOn(WALK).get("against")).isEqualTo(List.of("explained-otherwise"));
        assertThat(evidence(course)).containsExactly(fever.toString());

        UUID chest = course.suffers("chest-infection", 0);
        UUID mood = course.suffers("low-mood", 40);

        await().atMost(LONG).until(() -> evidence(course).size() == 3);
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("infection", "low-mood"));
        assertThat(evidence(course)).containsExactly(chest.toString(), fever.toString(), mood.toString());
    }

    @Test
    void aConditionThatComesBackFromRemissionIsARelapseFromTheDayOfTheBaselineOn() {
        Course course = stalled();
        course.conditionIs("stroke", "remission", -20);
        course.conditionIs("stroke", "active", -1);
        course.conditionIs("stroke", "active", 10);
        course.conditionIs("stroke", "remission", 20);
        course.suffers("fever", 25);
        course.awaitVerdict(WALK, "no-change-yet");
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("infection"));

        course.conditionIs("stroke", "active", 30);

        await().atMost(LONG).until(() -> evidence(course).size() == 2);
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("infection", "relapse"));
        assertThat(evidence(course)).endsWith(course.condition().toString());

        course.conditionIs("stroke", "remission", 0);
        course.conditionIs("stroke", "active", 0);

        await().atMost(LONG)
                .until(() -> course.progressOn(WALK).get("confounders").equals(List.of("relapse", "infection")));
        assertThat(evidence(course)).hasSize(2).startsWith(course.condition().toString());
    }

    /** A history that an import brings along is no change in the span, whenever it was told. */
    @Test
    void aMedicationChangeCountsOnTheDayItIsSaidOfElseOnTheDayItIsTold() {
        Course course = stalled();
        course.medicationIsTold(30, 0, Course.DAY_0.minusYears(6), Course.DAY_0.minusDays(1));
        course.medicationIsTold(-1, 1, Course.DAY_0.minusDays(2), null);
        course.conditionIs("stroke", "remission", -3);
        course.conditionIs("stroke", "active", 50);
        course.awaitVerdict(WALK, "no-change-yet");
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("relapse"));

        UUID begun = course.medicationIsTold(40, 0, Course.DAY_0.minusYears(6), Course.DAY_0);
        await().atMost(LONG).until(() -> evidence(course).size() == 2);
        assertThat(course.progressOn(WALK)).containsEntry("confounders", List.of("medication-change", "relapse"));
        assertThat(evidence(course)).startsWith(begun.toString());

        UUID stopped = course.medicationIsTold(41, 1);
        await().atMost(LONG).until(() -> evidence(course).size() == 3);
        UUID undated = course.medicationIsTold(42, 0, (LocalDate) null);
        await().atMost(LONG).until(() -> evidence(course).size() == 4);
        assertThat(evidence(course))
                .containsExactly(
                        begun.toString(),
                        stopped.toString(),
                        undated.toString(),
                        course.condition().toString());
    }

    /** In the night before the day of the baseline by one clock, on the day by another. */
    @Test
    void theDayIsThatOfTheClinic() {
        String tenant = "explained-" + UUID.randomUUID();
        Course course = stalled(Course.in(tenant, "stroke", "recovering"));
        UUID fever = course.suffers("fever", Course.at(-1).plus(Duration.ofHours(5)));
        await().atMost(LONG).until(() -> Rows.count("known_symptom", course.patient()) == 1);
        assertThat(course.verdictOn(WALK)).isEqualTo("stalled");

        UUID settings = UUID.fromString("00000000-0000-7000-8000-000000000001");
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.settings-changed.v1",
                tenant,
                settings,
                settings,
                1,
                Settings.json("112", "Pacific/Auckland"));

        course.awaitVerdict(WALK, "no-change-yet");
        assertThat(evidence(course)).containsExactly(fever.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<String> evidence(Course course) {
        var evidence = (Map<String, Object>) course.progressOn(WALK).get("evidence");
        return (List<String>) evidence.get("confounders");
    }
}
