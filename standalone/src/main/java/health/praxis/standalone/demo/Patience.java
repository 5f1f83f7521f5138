package health.praxis.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something has come about: what one service does becomes known to the others a moment later. */
final class Patience {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** What was seen when it was enough, or at last when time was up. */
    static <T> T until(Supplier<T> look, Predicate<T> enough) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        T seen = look.get();
        while (!enough.test(seen) && Instant.now().isBefore(giveUp)) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStopped("interrupted");
            }
            seen = look.get();
        }
        return seen;
    }
}
