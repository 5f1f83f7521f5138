package health.praxis.platform.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Heartbeats heartbeats = new Heartbeats();

    private void heard(Instant at, Integer... shards) {
        heardAt(at, at, shards);
    }

    private void heardAt(Instant now, Instant publishedUpTo, Integer... shards) {
        heartbeats.heard(new Heartbeat("patient", List.of(shards), 3, publishedUpTo), now);
    }

    private Optional<Instant> publishedUpTo(Instant now) {
        return heartbeats.publishedUpTo("patient", now);
    }

    @Test
    void knowsNothingBeforeEveryShardWasHeard() {
        heard(NOON, 0, 1);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).isEmpty();
        heard(NOON, 2);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON);
    }

    @Test
    void isAsFreshAsTheShardThatIsBehind() {
        heard(NOON, 0, 1, 2);
        heard(NOON.plusSeconds(9), 0, 2);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON);
        heardAt(NOON.plusSeconds(9), NOON.plusSeconds(7), 1);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON.plusSeconds(7));
    }

    @Test
    void isNotSetBackByALateWord() {
        heard(NOON, 0, 1, 2);
        heardAt(NOON, NOON.minusSeconds(5), 0, 1, 2);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON);
    }

    @Test
    void aWordOfAClockThatRanAheadIsWorthNoMoreThanTheMomentItWasHeard() {
        heardAt(NOON, NOON.plusSeconds(3_600), 0, 1, 2);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON);
        heard(NOON.plusSeconds(1), 0, 1, 2);
        assertThat(publishedUpTo(NOON.plusSeconds(9))).contains(NOON.plusSeconds(1));
    }

    @Test
    void whatWasHeardBeforeTheClockWasSetBackIsNotKnownAnyMore() {
        heard(NOON, 0, 1, 2);
        var before = NOON.minusSeconds(3_600);
        assertThat(publishedUpTo(before)).isEmpty();
        heard(before, 0, 1, 2);
        assertThat(publishedUpTo(before.plusSeconds(1))).contains(before);
        assertThat(publishedUpTo(NOON)).contains(before);
    }

    @Test
    void takesNoServiceForAnother() {
        heard(NOON, 0, 1, 2);
        assertThat(heartbeats.publishedUpTo("session", NOON)).isEmpty();
    }
}
