package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.plan.PrescribedSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two weeks are prescribed from a Monday. */
class OpenWeeksTest {

    private static final UUID PLAN = new UUID(0, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static PrescribedSpan asked(Discipline discipline) {
        return new PrescribedSpan(PLAN, new UUID(0, 9), discipline, 3, 90, 0, MONDAY, MONDAY.plusWeeks(2));
    }

    private static SessionDose held(UUID plan, Discipline discipline, int day) {
        return new SessionDose(
                UUID.randomUUID(),
                1,
                Optional.ofNullable(plan),
                discipline,
                DoseSource.CLINIC,
                MONDAY.plusDays(day),
                new DoseAmount(30, 0),
                0);
    }

    private static List<PlanWeek> weeks(int... daysOfSessions) {
        return weeks(
                List.of(asked(Discipline.PHYSICAL)),
                IntStream.of(daysOfSessions)
                        .mapToObj(day -> held(PLAN, Discipline.PHYSICAL, day))
                        .toList());
    }

    private static List<PlanWeek> weeks(List<PrescribedSpan> asked, List<SessionDose> held) {
        return new PatientDose(asked, held, List.of()).weeks(LocalDate.MAX);
    }

    private static List<Boolean> open(List<PlanWeek> weeks, OpenWeeks open) {
        return weeks.stream().map(open::includes).toList();
    }

    @Test
    void beginWithTheWeekOfTheLatestSession() {
        LocalDate later = MONDAY.plusWeeks(20);
        assertThat(open(weeks(), OpenWeeks.after(weeks(), later))).containsExactly(true, true);
        assertThat(open(weeks(6), OpenWeeks.after(weeks(6), later))).containsExactly(true, true);
        assertThat(open(weeks(7), OpenWeeks.after(weeks(7), later))).containsExactly(false, true);
    }

    @Test
    void areNotEndedByASessionThatIsDatedLaterThanToday() {
        assertThat(open(weeks(7), OpenWeeks.after(weeks(7), MONDAY.plusDays(6))))
                .containsExactly(true, true);
        assertThat(open(weeks(7), OpenWeeks.after(weeks(7), MONDAY.plusDays(7))))
                .containsExactly(false, true);
    }

    @Test
    void areTheirOwnOfEachDisciplineOfAPlan() {
        var both = List.of(asked(Discipline.PHYSICAL), asked(Discipline.SPEECH));
        var speechLater = weeks(both, List.of(held(PLAN, Discipline.PHYSICAL, 0), held(PLAN, Discipline.SPEECH, 7)));
        var physicalOfAnotherPlan = weeks(
                List.of(asked(Discipline.PHYSICAL)),
                List.of(held(PLAN, Discipline.PHYSICAL, 0), held(new UUID(0, 2), Discipline.PHYSICAL, 7)));
        var physicalOfNoPlan = weeks(
                List.of(asked(Discipline.PHYSICAL)),
                List.of(held(PLAN, Discipline.PHYSICAL, 0), held(null, Discipline.PHYSICAL, 7)));

        assertThat(openOf(speechLater, Discipline.PHYSICAL)).containsExactly(true, true);
        assertThat(openOf(speechLater, Discipline.SPEECH)).containsExactly(false, true);
        assertThat(openOf(physicalOfAnotherPlan, Discipline.PHYSICAL)).containsExactly(true, true);
        // it counts with the only plan that prescribes the discipline
        assertThat(openOf(physicalOfNoPlan, Discipline.PHYSICAL)).containsExactly(false, true);
    }

    private static List<Boolean> openOf(List<PlanWeek> weeks, Discipline discipline) {
        var open = OpenWeeks.after(weeks);
        return weeks.stream()
                .filter(week -> week.discipline() == discipline
                        && week.planId().filter(PLAN::equals).isPresent())
                .map(open::includes)
                .toList();
    }

    @Test
    void endTwoWeeksAfterTheirSunday() {
        LocalDate sunday = MONDAY.plusDays(6);
        var all = OpenWeeks.after(weeks(), sunday);
        assertThat(open(weeks(), all.andDocumented(sunday.plusDays(14)))).containsExactly(true, true);
        assertThat(open(weeks(), all.andDocumented(sunday.plusDays(15)))).containsExactly(false, true);
        assertThat(open(weeks(), all.andDocumented(sunday.plusDays(22)))).containsExactly(false, false);
        var second = OpenWeeks.after(weeks(7), sunday.plusDays(7));
        assertThat(open(weeks(7), second.andDocumented(sunday))).containsExactly(false, true);
    }

    @Test
    void areLookedAtWhenTheFirstOfThemEnds() {
        LocalDate first = MONDAY.plusDays(21);
        var all = OpenWeeks.after(weeks(), first);
        assertThat(all.lookNextOn(weeks())).contains(first);
        assertThat(all.andDocumented(first).lookNextOn(weeks())).contains(first.plusDays(7));
        assertThat(all.andDocumented(first.plusDays(7)).lookNextOn(weeks())).isEmpty();
        assertThat(OpenWeeks.after(weeks(14), MONDAY.plusDays(14)).lookNextOn(weeks(14)))
                .isEmpty();
    }

    @Test
    void areNotLookedAtForAWeekThatCannotBeShort() {
        var fromSaturday = weeks(
                List.of(new PrescribedSpan(
                        PLAN, new UUID(0, 9), Discipline.PHYSICAL, 3, 90, 0, MONDAY.plusDays(5), MONDAY.plusWeeks(2))),
                List.of());

        assertThat(OpenWeeks.after(fromSaturday).lookNextOn(fromSaturday)).contains(MONDAY.plusDays(28));
    }

    @Test
    void areNotLookedAtBeforeWhatBecameKnownLateCanBeDocumented() {
        LocalDate today = MONDAY.plusDays(7);
        var all = OpenWeeks.after(weeks());
        assertThat(all.lookFirstOn(weeks(), today)).contains(today.plusDays(14));
        assertThat(all.lookFirstOn(weeks(), today.plusDays(1))).contains(today.plusDays(15));
        assertThat(all.lookFirstOn(weeks(), MONDAY)).contains(MONDAY.plusDays(21));
    }
}
