package health.praxis.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Entries that are not known to be in the database. None leaves before that; when they pile up, requests wait. */
@ApplicationScoped
class AuditQueue {

    /** How many rows one insert takes. */
    static final int BATCH = 500;

    private static final int HIGH_WATER = 5_000;
    private static final Duration OLDEST = Duration.ofMillis(750);

    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Semaphore full = new Semaphore(0);

    void add(List<AuditEntry> entries) {
        long now = System.nanoTime();
        for (var entry : entries) {
            waiting.add(new Waiting(entry, now));
        }
        int after = size.addAndGet(entries.size());
        if (after >= BATCH && full.availablePermits() == 0) {
            full.release();
        }
    }

    /** True while new requests would make the loss of a crash larger than promised. */
    boolean isBehind() {
        var oldest = waiting.peek();
        return oldest != null && (size.get() > HIGH_WATER || System.nanoTime() - oldest.since() > OLDEST.toNanos());
    }

    int size() {
        return size.get();
    }

    /** Returns when a batch is full, or after the time given. */
    void awaitBatch(Duration longest) throws InterruptedException {
        if (size.get() < BATCH) {
            full.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Somebody is not to wait for a full batch. */
    void hurry() {
        full.release();
    }

    /** The oldest entries, which stay until {@link #written}. One thread only asks. */
    List<AuditEntry> oldest() {
        var batch = new ArrayList<AuditEntry>();
        for (var next : waiting) {
            batch.add(next.entry());
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    /** The oldest entries are in the database. */
    void written(int entries) {
        for (int i = 0; i < entries; i++) {
            waiting.remove();
        }
        size.addAndGet(-entries);
    }

    private record Waiting(AuditEntry entry, long since) {}
}
