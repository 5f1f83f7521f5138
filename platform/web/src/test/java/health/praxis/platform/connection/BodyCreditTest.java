package health.praxis.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyCreditTest {

    private static final int RATE = 16 << 10;

    private final BodyCredit credit = new BodyCredit(Duration.ofSeconds(10), RATE);

    @Test
    void aBodyThatStopsHasTenSeconds() {
        wait(10);
        assertThat(credit.isSpent()).isFalse();
        credit.waited(1);
        assertThat(credit.isSpent()).isTrue();
    }

    @Test
    void noBurstBuysMore() {
        credit.received(60 << 20);
        wait(10);
        assertThat(credit.isSpent()).isFalse();
        credit.waited(1);
        assertThat(credit.isSpent()).isTrue();
    }

    @Test
    void aBodyAtTheLeastRateMayGoOnForever() {
        wait(9);
        for (int second = 0; second < 10_000; second++) {
            wait(1);
            credit.received(RATE);
        }
        assertThat(credit.isSpent()).isFalse();
    }

    @Test
    void smallPiecesCountAsMuchAsLargeOnes() {
        wait(10);
        for (int piece = 0; piece < RATE; piece++) {
            credit.received(1);
        }
        credit.waited(Duration.ofMillis(999).toNanos());
        assertThat(credit.isSpent()).isFalse();
        credit.waited(Duration.ofMillis(2).toNanos());
        assertThat(credit.isSpent()).isTrue();
    }

    @Test
    void aBodyBelowItIsSpentOnceItIsTenSecondsBehind() {
        for (int second = 0; second < 20; second++) {
            assertThat(credit.isSpent()).as("after %d seconds", second).isFalse();
            wait(1);
            credit.received(RATE / 2);
        }
        wait(1);
        assertThat(credit.isSpent()).isTrue();
    }

    private void wait(int seconds) {
        credit.waited(Duration.ofSeconds(seconds).toNanos());
    }
}
