package health.praxis.outcomes.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final UUID PERSON = new UUID(0, 1);
    private final Retries retries = new Retries();

    private boolean mayTry(Instant at) {
        return retries.mayTry("riverside", PERSON, at);
    }

    @Test
    void waitTwiceAsLongEachTime() {
        assertThat(mayTry(NOW)).isTrue();
        retries.failed("riverside", PERSON, NOW);
        assertThat(mayTry(NOW.plusMillis(999))).isFalse();
        assertThat(mayTry(NOW.plusSeconds(1))).isTrue();
        retries.failed("riverside", PERSON, NOW.plusSeconds(1));
        assertThat(mayTry(NOW.plusMillis(2_999))).isFalse();
        assertThat(mayTry(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void waitTenMinutesAtMost() {
        for (int i = 0; i < 40; i++) {
            retries.failed("riverside", PERSON, NOW);
        }
        assertThat(mayTry(NOW.plus(Retries.LONGEST).minusMillis(1))).isFalse();
        assertThat(mayTry(NOW.plus(Retries.LONGEST))).isTrue();
    }

    @Test
    void holdUpNobodyElseAndNobodyWhoWasComputed() {
        retries.failed("riverside", PERSON, NOW);
        assertThat(retries.mayTry("riverside", new UUID(0, 2), NOW)).isTrue();
        assertThat(retries.mayTry("hillcrest", PERSON, NOW)).isTrue();
        retries.done("riverside", PERSON);
        assertThat(mayTry(NOW)).isTrue();
    }
}
