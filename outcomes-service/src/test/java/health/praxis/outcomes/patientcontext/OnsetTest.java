package health.praxis.outcomes.patientcontext;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.interpretation.RecoveryPhase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of Bernhardt 2017; each belongs to the earlier phase. */
class OnsetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, HYPERACUTE",
        "2025-12-01, HYPERACUTE",
        "2025-12-02, ACUTE",
        "2025-12-07, ACUTE",
        "2025-12-08, EARLY_SUBACUTE",
        "2026-02-28, EARLY_SUBACUTE",
        "2026-03-01, LATE_SUBACUTE",
        "2026-05-30, LATE_SUBACUTE",
        "2026-05-31, CHRONIC"
    })
    void dividesTheTimeSinceAStroke(LocalDate on, RecoveryPhase phase) {
        assertThat(new Onset(DAY, OnsetPrecision.DAY).phase(Condition.STROKE, on))
                .contains(phase);
    }

    @Test
    void tellsNothingBeforeTheOnsetNorForConditionsWithoutPhases() {
        assertThat(new Onset(DAY, OnsetPrecision.DAY).phase(Condition.STROKE, DAY.minusDays(1)))
                .isEmpty();
        assertThat(new Onset(DAY, OnsetPrecision.DAY).phase(Condition.MS, DAY.plusDays(3)))
                .isEmpty();
    }

    @Test
    void canHaveBegunFromTheFirstDayItIsKnownToLieIn() {
        PersonsCondition month = had(new Onset(LocalDate.of(2025, 11, 20), OnsetPrecision.MONTH));

        assertThat(had(new Onset(DAY, OnsetPrecision.DAY)).canHaveBegunBy(DAY)).isTrue();
        assertThat(had(new Onset(DAY, OnsetPrecision.DAY)).canHaveBegunBy(DAY.minusDays(1)))
                .isFalse();
        assertThat(month.canHaveBegunBy(LocalDate.of(2025, 11, 1))).isTrue();
        assertThat(month.canHaveBegunBy(LocalDate.of(2025, 10, 31))).isFalse();
        assertThat(had(null).canHaveBegunBy(DAY)).isTrue();
    }

    private static PersonsCondition had(Onset onset) {
        return new PersonsCondition(Condition.STROKE, Optional.ofNullable(onset), Trajectory.RECOVERING);
    }

    @Test
    void tellsThePhaseOfAVagueOnsetOnlyWhenItIsTheSameForEveryDayOfIt() {
        Onset month = new Onset(LocalDate.of(2025, 11, 1), OnsetPrecision.MONTH);
        assertThat(month.phase(Condition.TBI, LocalDate.of(2025, 12, 8))).contains(RecoveryPhase.EARLY_SUBACUTE);
        assertThat(month.phase(Condition.TBI, LocalDate.of(2025, 12, 7))).isEmpty();
        Onset year = new Onset(LocalDate.of(2025, 1, 1), OnsetPrecision.YEAR);
        assertThat(year.phase(Condition.SCI, LocalDate.of(2026, 6, 30))).isEqualTo(Optional.empty());
        assertThat(year.phase(Condition.SCI, LocalDate.of(2026, 7, 1))).contains(RecoveryPhase.CHRONIC);
    }
}
