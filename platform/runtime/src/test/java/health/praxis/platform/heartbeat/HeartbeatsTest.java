package health.praxis.platform.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    @Test
    void knowsNothingBeforeEveryShardWasHeard() {
        heard(NOON, 0, 1);
        assertThat(heartbeats.publishedUpTo("patient")).isEmpty();
        heard(NOON, 2);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON);
    }

    @Test
    void isAsFreshAsTheShardThatIsBehind() {
        heard(NOON, 0, 1, 2);
        heard(NOON.plusSeconds(9), 0, 2);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON);
        heard(NOON.plusSeconds(7), 1);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON.plusSeconds(7));
    }

    @Test
    void isNotSetBackByALateWord() {
        heard(NOON, 0, 1, 2);
        heard(NOON.minusSeconds(5), 0, 1, 2);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON);
    }

    @Test
    void aWordOfAClockThatRanAheadIsWorthNoMoreThanTheMomentItWasHeard() {
        heardAt(NOON, NOON.plusSeconds(3_600), 0, 1, 2);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON);
        heard(NOON.plusSeconds(1), 0, 1, 2);
        assertThat(heartbeats.publishedUpTo("patient")).contains(NOON.plusSeconds(1));
    }

    @Test
    void takesNoServiceForAnother() {
        heard(NOON, 0, 1, 2);
        assertThat(heartbeats.publishedUpTo("session")).isEmpty();
    }
}
