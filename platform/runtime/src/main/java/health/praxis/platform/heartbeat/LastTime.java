package health.praxis.platform.heartbeat;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When something happened last; safe for use by several threads. */
final class LastTime {

    private final LongSupplier nanos;
    private volatile long last;

    /** Counts from now on while it has not happened at all. */
    LastTime(LongSupplier nanos) {
        this.nanos = nanos;
        isNow();
    }

    void isNow() {
        last = nanos.getAsLong();
    }

    Duration ago() {
        return Duration.ofNanos(nanos.getAsLong() - last);
    }
}
