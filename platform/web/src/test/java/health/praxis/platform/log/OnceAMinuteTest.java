package health.praxis.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OnceAMinuteTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private long now = Long.MAX_VALUE - 5;
    private final OnceAMinute line = new OnceAMinute(() -> now);

    @Test
    void isDueAtOnceAndThenAfterAMinute() {
        assertThat(line.isDue()).isTrue();
        assertThat(line.isDue()).isFalse();
        now += MINUTE - 1;
        assertThat(line.isDue()).isFalse();
        now++;
        assertThat(line.isDue()).isTrue();
        assertThat(line.isDue()).isFalse();
    }
}
