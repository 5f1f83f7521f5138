package health.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessFreshnessTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LITTLE = Duration.ofMillis(1);

    private static boolean isFresh(Instant caughtUpAt) {
        return new AccessFreshness.Known(NOON, caughtUpAt).isFresh(NOON);
    }

    private static boolean isToBeReadAgain(Instant readAt) {
        return new AccessFreshness.Known(readAt, NOON).isToBeReadAgain(NOON);
    }

    @Test
    void whatIsKnownIsFreshUpToTheLimit() {
        assertThat(isFresh(NOON)).isTrue();
        assertThat(isFresh(NOON.minus(AccessFreshness.LIMIT))).isTrue();
        assertThat(isFresh(NOON.minus(AccessFreshness.LIMIT).minus(LITTLE))).isFalse();
    }

    /** An instance whose clock is a little ahead may have written it; after a clock was set back nobody can tell how old it is. */
    @Test
    void whatIsKnownOfAMomentToComeIsFreshForASecondAtMost() {
        assertThat(isFresh(NOON.plusSeconds(1))).isTrue();
        assertThat(isFresh(NOON.plusSeconds(1).plus(LITTLE))).isFalse();
        assertThat(isFresh(NOON.plusSeconds(3_600))).isFalse();
    }

    @Test
    void isReadAgainAfterHalfASecond() {
        assertThat(isToBeReadAgain(NOON.minusMillis(500))).isFalse();
        assertThat(isToBeReadAgain(NOON.minusMillis(501))).isTrue();
    }

    @Test
    void isReadAgainWhenTheClockWasSetBackSince() {
        assertThat(isToBeReadAgain(NOON.plusSeconds(3_600))).isTrue();
    }
}
