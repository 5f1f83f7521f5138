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

    private static PatientDose dose(int... daysOfSessions) {
        return new PatientDose(
                List.of(new PrescribedSpan(
                        PLAN, new UUID(0, 9), Discipline.PHYSICAL, 3, 90, 0, MONDAY, MONDAY.plusWeeks(2))),
                IntStream.of(daysOfSessions)
                        .mapToObj(day -> new SessionDose(
                                UUID.randomUUID(),
                                1,
                                Optional.of(PLAN),
                                Discipline.PHYSICAL,
                                DoseSource.CLINIC,
                                MONDAY.plusDays(day),
                                new DoseAmount(30, 0),
                                0))
                        .toList(),
                List.of());
    }

    private static List<Boolean> open(PatientDose dose, OpenWeeks open) {
        return dose.weeks(LocalDate.MAX).stream().map(open::includes).toList();
    }

    @Test
    void beginWithTheWeekOfTheLatestSession() {
        LocalDate later = MONDAY.plusWeeks(20);
        assertThat(open(dose(), OpenWeeks.after(dose(), later))).containsExactly(true, true);
        assertThat(open(dose(6), OpenWeeks.after(dose(6), later))).containsExactly(true, true);
        assertThat(open(dose(7), OpenWeeks.after(dose(7), later))).containsExactly(false, true);
    }

    @Test
    void endTwoWeeksAfterTheirSunday() {
        LocalDate sunday = MONDAY.plusDays(6);
        var all = OpenWeeks.after(dose(), sunday);
        assertThat(open(dose(), all.andDocumented(sunday.plusDays(14)))).containsExactly(true, true);
        assertThat(open(dose(), all.andDocumented(sunday.plusDays(15)))).containsExactly(false, true);
        assertThat(open(dose(), all.andDocumented(sunday.plusDays(22)))).containsExactly(false, false);
        var second = OpenWeeks.after(dose(7), sunday.plusDays(7));
        assertThat(second.andDocumented(sunday)).isEqualTo(second);
    }

    @Test
    void areLookedAtWhenTheFirstOfThemEnds() {
        LocalDate first = MONDAY.plusDays(21);
        assertThat(OpenWeeks.after(dose(), first).lookNextOn(dose())).contains(first);
        assertThat(OpenWeeks.after(dose(), first).andDocumented(first).lookNextOn(dose()))
                .contains(first.plusDays(7));
        assertThat(OpenWeeks.after(dose(), first)
                        .andDocumented(first.plusDays(7))
                        .lookNextOn(dose()))
                .isEmpty();
        assertThat(OpenWeeks.after(dose(14), MONDAY.plusDays(14)).lookNextOn(dose(14)))
                .isEmpty();
    }

    @Test
    void areNotLookedAtBeforeWhatBecameKnownLateCanBeDocumented() {
        LocalDate today = MONDAY.plusDays(7);
        assertThat(OpenWeeks.after(dose(), today).lookFirstOn(dose(), today)).contains(today.plusDays(14));
        assertThat(OpenWeeks.after(dose(), today.plusDays(1)).lookFirstOn(dose(), today.plusDays(1)))
                .contains(today.plusDays(15));
        assertThat(OpenWeeks.after(dose(), MONDAY).lookFirstOn(dose(), MONDAY)).contains(MONDAY.plusDays(21));
    }
}
