package health.praxis.platform.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long the body of a request may still keep the server waiting. Full at first, filled again by each byte as fast as the
 * least rate, and never more than full: what came quickly buys no time to drip in afterwards.
 */
final class BodyCredit {

    private final long full;
    private final long leastRate;
    private long left;

    /**
     * @param full longest wait for a body that has stopped
     * @param leastRate bytes a second that use up nothing
     */
    BodyCredit(Duration full, long leastRate) {
        this.full = full.toNanos();
        this.leastRate = leastRate;
        this.left = this.full;
    }

    void received(int bytes) {
        left = Math.min(full, left + bytes * TimeUnit.SECONDS.toNanos(1) / leastRate);
    }

    /** @param nanos for which the server was ready to take bytes */
    void waited(long nanos) {
        left -= nanos;
    }

    /** True for a body that is further behind than it may be. */
    boolean isSpent() {
        return left < 0;
    }
}
