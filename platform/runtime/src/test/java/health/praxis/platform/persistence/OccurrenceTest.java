package health.praxis.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.platform.problem.RuleRefused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void takesAnyPastInstant() {
        Instant longAgo = Instant.parse("1931-02-28T00:00:00Z");
        assertThat(Occurrence.of(longAgo, NOW, "/occurredAt")).isEqualTo(longAgo);
    }

    @Test
    void refusesWhatNobodyCanHaveSeen() {
        assertThat(Occurrence.of(Occurrence.EARLIEST, NOW, "/occurredAt")).isEqualTo(Occurrence.EARLIEST);
        Instant before = Occurrence.EARLIEST.minusMillis(1);
        assertThatThrownBy(() -> Occurrence.of(before, NOW, "/occurredAt")).isInstanceOf(RuleRefused.class);
    }

    @Test
    void toleratesAClockFiveMinutesAheadAndNotMore() {
        Instant ahead = NOW.plus(Duration.ofMinutes(5));
        assertThat(Occurrence.of(ahead, NOW, "/occurredAt")).isEqualTo(ahead);
        assertThatThrownBy(() -> Occurrence.of(ahead.plusMillis(1), NOW, "/occurredAt"))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.violations())
                                .extracting("pointer", "code")
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("/occurredAt", "occurred-in-the-future")));
    }

    @Test
    void meansNowWhenNothingIsSaid() {
        assertThat(Occurrence.of(null, NOW, "/occurredAt")).isEqualTo(NOW);
    }
}
