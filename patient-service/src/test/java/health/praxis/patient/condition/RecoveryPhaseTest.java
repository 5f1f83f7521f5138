package health.praxis.patient.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryPhaseTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2025-01-10T08:00:00Z, hyperacute",
        "2025-01-11T08:00:00Z, hyperacute",
        "2025-01-11T08:00:00.000000001Z, acute",
        "2025-01-17T08:00:00Z, acute",
        "2025-01-17T08:00:00.000000001Z, early-subacute",
        "2025-04-10T08:00:00Z, early-subacute",
        "2025-04-10T08:00:00.000000001Z, late-subacute",
        "2025-07-10T08:00:00Z, late-subacute",
        "2025-07-10T08:00:00.000000001Z, chronic",
        "2055-01-10T08:00:00Z, chronic",
    })
    void eachLimitBelongsToTheEarlierPhase(Instant at, String phase) {
        assertThat(RecoveryPhase.at(ConditionKind.STROKE, Instant.parse("2025-01-10T08:00:00Z"), at, ZoneOffset.UTC))
                .contains(RecoveryPhase.of(phase));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-10, 2025-01-10, hyperacute",
        "2025-01-10, 2025-01-11, hyperacute",
        "2025-01-10, 2025-01-12, acute",
        "2025-01-10, 2025-01-17, acute",
        "2025-01-10, 2025-01-18, early-subacute",
        "2025-01-10, 2025-04-10, early-subacute",
        "2025-01-10, 2025-04-11, late-subacute",
        "2025-01-10, 2025-07-10, late-subacute",
        "2025-01-10, 2025-07-11, chronic",
    })
    void aDayOfOnsetWithoutATimeHasTheSameLimits(LocalDate onset, LocalDate on, String phase) {
        assertThat(RecoveryPhase.on(ConditionKind.TBI, onset, on)).contains(RecoveryPhase.of(phase));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-30, 2024-02-29, early-subacute",
        "2023-11-30, 2024-03-01, late-subacute",
        "2022-11-30, 2023-02-28, early-subacute",
        "2022-11-30, 2023-03-01, late-subacute",
        "2024-02-29, 2024-05-29, early-subacute",
        "2024-02-29, 2024-05-30, late-subacute",
        "2023-08-31, 2024-02-29, late-subacute",
        "2023-08-31, 2024-03-01, chronic",
    })
    void monthsAreThoseOfTheCalendarInLeapYearsToo(LocalDate onset, LocalDate on, String phase) {
        assertThat(RecoveryPhase.on(ConditionKind.SCI, onset, on)).contains(RecoveryPhase.of(phase));
    }

    @Test
    void hoursAreExactAndDaysFollowTheClockWhenItIsPutForward() {
        var onset = Instant.parse("2025-03-08T17:00:00Z");

        assertThat(RecoveryPhase.at(ConditionKind.STROKE, onset, Instant.parse("2025-03-09T17:00:00Z"), NEW_YORK))
                .contains(RecoveryPhase.HYPERACUTE);
        assertThat(RecoveryPhase.at(ConditionKind.STROKE, onset, Instant.parse("2025-03-15T16:00:00Z"), NEW_YORK))
                .contains(RecoveryPhase.ACUTE);
        assertThat(RecoveryPhase.at(ConditionKind.STROKE, onset, Instant.parse("2025-03-15T16:00:01Z"), NEW_YORK))
                .contains(RecoveryPhase.EARLY_SUBACUTE);
    }

    @Test
    void anOnsetInTheFutureIsRefused() {
        var onset = Instant.parse("2025-01-10T08:00:00.000000001Z");
        var at = Instant.parse("2025-01-10T08:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoveryPhase.at(ConditionKind.STROKE, onset, at, ZoneOffset.UTC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoveryPhase.on(
                        ConditionKind.STROKE, LocalDate.parse("2025-01-11"), LocalDate.parse("2025-01-10")));
    }

    @ParameterizedTest
    @EnumSource
    void onlyStrokeAndInjuriesOfBrainAndCordHavePhases(ConditionKind kind) {
        var phase = RecoveryPhase.on(kind, LocalDate.parse("2024-01-10"), LocalDate.parse("2024-01-20"));

        assertThat(phase.isPresent())
                .isEqualTo(kind == ConditionKind.STROKE || kind == ConditionKind.TBI || kind == ConditionKind.SCI);
    }

    @ParameterizedTest
    @EnumSource
    void travelsAsItsKeyInJson(RecoveryPhase phase) throws Exception {
        var json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(phase), RecoveryPhase.class))
                .isEqualTo(phase);
    }

    @Property
    void aPhaseNeverGoesBackAsTimePasses(
            @ForAll @LongRange(min = 0, max = 20_000) long onsetDay,
            @ForAll @LongRange(min = 0, max = 400) long earlier,
            @ForAll @LongRange(min = 0, max = 400) long later) {
        var onset = LocalDate.ofEpochDay(onsetDay);
        var first = RecoveryPhase.on(ConditionKind.STROKE, onset, onset.plusDays(earlier))
                .orElseThrow();
        var second = RecoveryPhase.on(ConditionKind.STROKE, onset, onset.plusDays(earlier + later))
                .orElseThrow();

        assertThat(second).isGreaterThanOrEqualTo(first);
    }
}
