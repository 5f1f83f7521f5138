package health.praxis.session.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ToleranceSummaryTest {

    private static final UUID PATIENT = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(60));

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static ToleranceSample effort(long minute, int effort) {
        return new ToleranceSample(PATIENT, minute(minute), effort, null, null, null);
    }

    private static ToleranceSample energy(long minute, int energy) {
        return new ToleranceSample(PATIENT, minute(minute), null, energy, null, null);
    }

    private static RestBreak rest(long minute, int minutes) {
        return new RestBreak(PATIENT, minute(minute), minutes, RestReason.FATIGUE);
    }

    private static ToleranceSummary of(List<ToleranceSample> samples, List<RestBreak> rests, Integer ceiling) {
        return ToleranceSummary.of(START, END, samples, rests, ceiling);
    }

    @Test
    void dividesWorkByRest() {
        var summary = of(List.of(), List.of(rest(10, 5), rest(30, 10)), null);
        assertThat(summary.restMinutes()).isEqualTo(15);
        assertThat(summary.workMinutes()).isEqualTo(45);
        assertThat(summary.workToRest()).isEqualTo(3.0);
    }

    @Test
    void hasNoRatioWithoutRest() {
        var summary = of(List.of(), List.of(), null);
        assertThat(summary.workMinutes()).isEqualTo(60);
        assertThat(summary.workToRest()).isNull();
    }

    @Test
    void countsOverlappingBreaksOnceAndNoneAfterTheEnd() {
        assertThat(of(List.of(), List.of(rest(10, 10), rest(15, 10)), null).restMinutes())
                .isEqualTo(15);
        assertThat(of(List.of(), List.of(rest(55, 30)), null).restMinutes()).isEqualTo(5);
    }

    @Test
    void countsMinutesOverTheCeilingUntilTheNextSampleWithoutRest() {
        var samples = List.of(effort(0, 4), effort(10, 7), effort(30, 5));
        assertThat(of(samples, List.of(), 5).minutesOverEffortCeiling()).isEqualTo(20);
        assertThat(of(samples, List.of(rest(20, 5)), 5).minutesOverEffortCeiling())
                .isEqualTo(15);
        assertThat(of(samples, List.of(), 7).minutesOverEffortCeiling()).isZero();
        assertThat(of(List.of(effort(50, 9)), List.of(), 5).minutesOverEffortCeiling())
                .isEqualTo(10);
    }

    @Test
    void saysNothingAboutACeilingThatIsNotThereOrWasNotSampled() {
        assertThat(of(List.of(effort(0, 9)), List.of(), null).minutesOverEffortCeiling())
                .isNull();
        assertThat(of(List.of(energy(0, 9)), List.of(), 5).minutesOverEffortCeiling())
                .isNull();
    }

    @Test
    void callsAChangeOfTwoPointsATrend() {
        assertThat(of(List.of(energy(0, 6), energy(30, 4)), List.of(), null).energyTrend())
                .isEqualTo(EnergyTrend.FALLING);
        assertThat(of(List.of(energy(30, 5), energy(0, 6)), List.of(), null).energyTrend())
                .isEqualTo(EnergyTrend.STEADY);
        assertThat(of(List.of(energy(0, 4), energy(30, 6)), List.of(), null).energyTrend())
                .isEqualTo(EnergyTrend.RISING);
        assertThat(of(List.of(energy(0, 4)), List.of(), null).energyTrend()).isNull();
    }

    @Property
    void neverCountsMoreThanTheSession(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 59) Integer> starts,
            @ForAll @IntRange(min = 1, max = 240) int length,
            @ForAll @IntRange(min = 0, max = 10) int ceiling) {
        var rests = starts.stream().map(start -> rest(start, length)).toList();
        var samples = starts.stream().map(start -> effort(start, start % 11)).toList();
        var summary = of(samples, rests, ceiling);
        assertThat(summary.workMinutes() + summary.restMinutes()).isEqualTo(60);
        if (summary.minutesOverEffortCeiling() != null) {
            assertThat(summary.minutesOverEffortCeiling()).isBetween(0L, summary.workMinutes());
        }
    }
}
