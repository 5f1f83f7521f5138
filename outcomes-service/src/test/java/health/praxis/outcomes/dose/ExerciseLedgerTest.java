package health.praxis.outcomes.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.homeprogramme.AskedPractice;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.plan.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExerciseLedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static PractisedExercise done(int day, Discipline discipline, DoseSource source, double minutes) {
        return new PractisedExercise(
                MONDAY.plusDays(day), Optional.ofNullable(discipline), source, "stairs", new DoseAmount(minutes, 10));
    }

    @Test
    void addsUpByWeekSourceAndDiscipline() {
        var ledger = new ExerciseLedger(
                List.of(
                        done(0, Discipline.PHYSICAL, DoseSource.CLINIC, 10),
                        done(6, Discipline.PHYSICAL, DoseSource.CLINIC, 5),
                        done(7, Discipline.PHYSICAL, DoseSource.CLINIC, 20),
                        done(1, Discipline.OCCUPATIONAL, DoseSource.VIRTUAL, 7),
                        done(1, null, DoseSource.HOME, 3)),
                List.of());

        assertThat(ledger.weeks(MONDAY.plusDays(30)))
                .extracting(
                        ExerciseWeek::monday,
                        ExerciseWeek::source,
                        ExerciseWeek::times,
                        week -> week.delivered().minutes(),
                        ExerciseWeek::asked)
                .containsExactly(
                        tuple(MONDAY, DoseSource.CLINIC, 2, 15.0, Optional.empty()),
                        tuple(MONDAY, DoseSource.VIRTUAL, 1, 7.0, Optional.empty()),
                        tuple(MONDAY, DoseSource.HOME, 1, 3.0, Optional.empty()),
                        tuple(MONDAY.plusWeeks(1), DoseSource.CLINIC, 1, 20.0, Optional.empty()));
    }

    @Test
    void tellsWhatWasAskedForAtHomeEvenWhenNothingWasDone() {
        var asked = new AskedPractice(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "stairs",
                7,
                10,
                20,
                new DayRange(MONDAY.plusDays(5), LocalDate.MAX));
        var ledger = new ExerciseLedger(List.of(), List.of(asked));

        var weeks = ledger.weeks(MONDAY.plusDays(8));

        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst().asked().orElseThrow().times()).isCloseTo(2, within(1e-9));
        assertThat(weeks.getFirst().asked().orElseThrow().amount().minutes()).isCloseTo(20, within(1e-9));
        assertThat(weeks.getLast().asked().orElseThrow().times()).isCloseTo(7, within(1e-9));
        assertThat(weeks.getLast().times()).isZero();
        assertThat(ledger.weeks(MONDAY.plusDays(4))).isEmpty();
    }
}
