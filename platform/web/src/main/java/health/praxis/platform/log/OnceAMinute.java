package health.praxis.platform.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets a line into the log once a minute at most, so that nobody fills it with what they can bring about as often as they
 * like; safe for use by several threads.
 */
public final class OnceAMinute {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final AtomicLong next;

    /** By the clock that nobody sets. */
    public OnceAMinute() {
        this(System::nanoTime);
    }

    /** @param nanos such a clock */
    public OnceAMinute(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** True for the first who asks, and again for one after a minute. */
    public boolean isDue() {
        long now = nanos.getAsLong();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + MINUTE);
    }
}
