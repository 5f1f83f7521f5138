package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.guideline.GuidelineCatalogues;
import health.praxis.outcomes.guideline.GuidelineDose;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.patientcontext.CareSetting;
import health.praxis.outcomes.patientcontext.Episodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At least 3 hours a day on at least 5 days a week, in hospital after a stroke. */
class GuidelineCheckTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static GuidelineDose nice() {
        return GuidelineCatalogues.load().forCondition(Condition.STROKE).stream()
                .filter(GuidelineDose::checked)
                .findFirst()
                .orElseThrow();
    }

    private static List<SessionDose> days(int days, double minutes) {
        return IntStream.range(0, days)
                .mapToObj(day -> new SessionDose(
                        UUID.randomUUID(),
                        1,
                        Optional.empty(),
                        day % 2 == 0 ? Discipline.PHYSICAL : Discipline.SPEECH,
                        DoseSource.CLINIC,
                        MONDAY.plusDays(day),
                        new DoseAmount(minutes, 0),
                        0))
                .toList();
    }

    private static List<GuidelineCheck.Week> weeks(List<SessionDose> sessions, CareSetting setting, LocalDate today) {
        return new GuidelineCheck(nice(), sessions, List.of(Episodes.begun(setting, MONDAY))).weeks(today);
    }

    @Test
    void isReachedByThreeHoursOnFiveDaysAndNotByLess() {
        LocalDate today = MONDAY.plusDays(7);

        assertThat(weeks(days(5, 180), CareSetting.INPATIENT, today))
                .containsExactly(new GuidelineCheck.Week(MONDAY, 900, 5, true));
        assertThat(weeks(days(5, 179), CareSetting.INPATIENT, today))
                .containsExactly(new GuidelineCheck.Week(MONDAY, 895, 0, false));
        assertThat(weeks(days(4, 300), CareSetting.INPATIENT, today))
                .containsExactly(new GuidelineCheck.Week(MONDAY, 1_200, 4, false));
        assertThat(weeks(List.of(), CareSetting.INPATIENT, today))
                .containsExactly(new GuidelineCheck.Week(MONDAY, 0, 0, false));
    }

    @Test
    void appliesInItsSettingAndToWeeksThatAreOver() {
        assertThat(weeks(days(5, 180), CareSetting.OUTPATIENT, MONDAY.plusDays(7)))
                .isEmpty();
        assertThat(weeks(days(5, 180), CareSetting.INPATIENT, MONDAY.plusDays(6)))
                .isEmpty();
    }

    @Test
    void isTheOnlyOneThatIsHeldAgainstAnything() {
        var catalogue = GuidelineCatalogues.load();

        assertThat(Condition.values())
                .allSatisfy(condition -> assertThat(catalogue.forCondition(condition).stream()
                                .filter(GuidelineDose::checked)
                                .map(GuidelineDose::id))
                        .isSubsetOf("nice-ng236-2023"));
        assertThat(catalogue.forCondition(Condition.STROKE))
                .filteredOn(dose -> dose.id().equals("verse"))
                .singleElement()
                .satisfies(dose -> assertThat(dose.kind()).isEqualTo("evidence-against-a-minimum"));
    }
}
