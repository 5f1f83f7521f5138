package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.plan.PrescribedSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientDoseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID PLAN = new UUID(0, 1);
    private static final UUID OTHER_PLAN = new UUID(0, 2);

    private static PrescribedSpan asked(UUID plan, Discipline discipline) {
        return new PrescribedSpan(plan, new UUID(0, 9), discipline, 3, 90, 0, MONDAY, MONDAY.plusWeeks(2));
    }

    private static SessionDose held(UUID plan, Discipline discipline, int day, double minutes) {
        return new SessionDose(
                UUID.randomUUID(),
                1,
                Optional.ofNullable(plan),
                discipline,
                DoseSource.CLINIC,
                MONDAY.plusDays(day),
                new DoseAmount(minutes, 0),
                0);
    }

    private static PatientDose dose(List<PrescribedSpan> asked, SessionDose... held) {
        return new PatientDose(asked, List.of(held), List.of());
    }

    @Test
    void aSessionWithoutAPlanCountsWithTheOnlyOneThatPrescribesItsDiscipline() {
        var one = dose(List.of(asked(PLAN, Discipline.PHYSICAL)), held(null, Discipline.PHYSICAL, 0, 30));
        var two = dose(
                List.of(asked(PLAN, Discipline.PHYSICAL), asked(OTHER_PLAN, Discipline.PHYSICAL)),
                held(null, Discipline.PHYSICAL, 0, 30));

        assertThat(one.weeks(MONDAY)).singleElement().satisfies(week -> {
            assertThat(week.planId()).contains(PLAN);
            assertThat(week.dose().delivered().minutes()).isEqualTo(30);
        });
        assertThat(two.weeks(MONDAY))
                .extracting(
                        week -> week.planId().orElse(null),
                        week -> week.dose().delivered().minutes())
                .containsExactly(tuple(PLAN, 0.0), tuple(OTHER_PLAN, 0.0), tuple(null, 30.0));
    }

    @Test
    void isShortBelowFourFifthsAndNotAtThem() {
        var enough = dose(List.of(asked(PLAN, Discipline.PHYSICAL)), held(PLAN, Discipline.PHYSICAL, 6, 72));
        var little = dose(List.of(asked(PLAN, Discipline.PHYSICAL)), held(PLAN, Discipline.PHYSICAL, 6, 71.9));

        assertThat(enough.weeks(MONDAY).getFirst().dose().isShort()).isFalse();
        assertThat(little.weeks(MONDAY).getFirst().dose().isShort()).isTrue();
    }

    private static PrescribedSpan days(int from, int until, double minutes, double repetitions) {
        return new PrescribedSpan(
                PLAN,
                new UUID(0, 9),
                Discipline.PHYSICAL,
                3,
                minutes,
                repetitions,
                MONDAY.plusDays(from),
                MONDAY.plusDays(until));
    }

    private static boolean isShortfall(List<PrescribedSpan> asked, SessionDose... held) {
        return dose(asked, held).weeks(MONDAY.plusDays(6)).getLast().isShortfall();
    }

    /** Three sessions of 60 minutes a week, of which nobody held any. */
    @Test
    void isAShortfallOnlyInAWeekThatIsPrescribedOnAllItsDays() {
        assertThat(isShortfall(List.of(days(0, 7, 180, 0)))).isTrue();
        assertThat(isShortfall(List.of(days(-7, 14, 180, 0)))).isTrue();
        assertThat(isShortfall(List.of(days(1, 14, 180, 0)))).isFalse();
        assertThat(isShortfall(List.of(days(5, 14, 180, 0)))).isFalse();
        assertThat(isShortfall(List.of(days(-7, 6, 180, 0)))).isFalse();
        assertThat(isShortfall(List.of(days(0, 3, 180, 0), days(4, 7, 180, 0)))).isFalse();
        assertThat(isShortfall(List.of(days(0, 7, 0, 120)))).isTrue();
        assertThat(isShortfall(List.of(days(1, 7, 0, 120)))).isFalse();
        assertThat(isShortfall(List.of(days(0, 7, 0, 0)))).isFalse();
    }

    /** From Thursday on 180 minutes a week instead of 90: whatever days suited, 90 were to be had. */
    @Test
    void isAShortfallOfTheLeastThatWasAskedForInTheWeek() {
        var changed = List.of(days(0, 3, 90, 0), days(3, 7, 180, 0));

        assertThat(isShortfall(changed, held(PLAN, Discipline.PHYSICAL, 0, 72))).isFalse();
        assertThat(isShortfall(changed, held(PLAN, Discipline.PHYSICAL, 0, 71.9)))
                .isTrue();
        assertThat(dose(changed, held(PLAN, Discipline.PHYSICAL, 0, 72))
                        .weeks(MONDAY)
                        .getFirst()
                        .dose()
                        .isShort())
                .isTrue();
    }

    @Test
    void isAShortfallBelowFourFifthsOfTwoPrescriptionsTogether() {
        var two = List.of(days(0, 7, 90, 0), days(0, 7, 60, 0));

        assertThat(isShortfall(two, held(PLAN, Discipline.PHYSICAL, 0, 120))).isFalse();
        assertThat(isShortfall(two, held(PLAN, Discipline.PHYSICAL, 0, 119.9))).isTrue();
        assertThat(isShortfall(List.of(), held(null, Discipline.PHYSICAL, 0, 1)))
                .isFalse();
    }

    @Test
    void tellsNoWeekAheadAndEveryWeekBehind() {
        var dose = dose(List.of(asked(PLAN, Discipline.PHYSICAL)), held(null, Discipline.SPEECH, -14, 20));

        assertThat(dose.weeks(MONDAY.plusDays(6)))
                .extracting(week -> week.dose().span().from())
                .containsExactly(MONDAY.minusWeeks(2), MONDAY);
        assertThat(dose.weeks(MONDAY.plusYears(1))).hasSize(3);
        assertThat(dose.weeks(MONDAY.minusWeeks(3))).isEmpty();
        assertThat(dose(List.of()).weeks(MONDAY)).isEmpty();
    }

    @Test
    void countsOnlyTheAskedDisciplinesAndHomeApart() {
        var dose = new PatientDose(
                List.of(asked(PLAN, Discipline.PHYSICAL), asked(PLAN, Discipline.SPEECH)),
                List.of(held(PLAN, Discipline.PHYSICAL, 0, 30), held(OTHER_PLAN, Discipline.SPEECH, 1, 20)),
                List.of(
                        new HomeDose(MONDAY, new DoseAmount(15, 0)),
                        new HomeDose(MONDAY.plusDays(7), DoseAmount.NONE)));
        var week = new DateSpan(MONDAY, MONDAY.plusDays(6));

        assertThat(dose.summary(week, Set.of(Discipline.SPEECH)).delivered().minutes())
                .isEqualTo(20);
        assertThat(dose.summary(week, Set.of(Discipline.PHYSICAL)).planned().minutes())
                .isEqualTo(90);
        assertThat(dose.atHome(week).minutes()).isEqualTo(15);
        assertThat(dose.homeWeeks())
                .extracting(each -> each.delivered().minutes())
                .containsExactly(15.0, 0.0);
    }
}
