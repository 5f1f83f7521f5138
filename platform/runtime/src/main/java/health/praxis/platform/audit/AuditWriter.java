package health.praxis.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes entries behind the answers: one thread, at most every 200 ms or 500 entries, over and over until they stand. */
@ApplicationScoped
class AuditWriter {

    private static final Logger LOG = Logger.getLogger(AuditWriter.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofMillis(250);
    private static final Duration LAST_TRIES = Duration.ofSeconds(8);

    private final AuditQueue queue;
    private final AuditStore store;
    private volatile boolean running;
    private volatile long stopAt;
    private Thread thread;

    AuditWriter(AuditQueue queue, AuditStore store) {
        this.queue = queue;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("audit-writer").daemon().start(this::run);
    }

    /** Returns when what is queued stands in the database, or the last tries have failed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopAt = System.nanoTime() + LAST_TRIES.toNanos();
        running = false;
        queue.hurry();
        thread.join(LAST_TRIES.plusSeconds(2).toMillis());
        if (queue.size() > 0) {
            LOG.errorf("audit entries lost at shutdown: %d", queue.size());
        }
    }

    /** False when nobody writes what this instance answers. */
    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (running || (queue.size() > 0 && System.nanoTime() - stopAt < 0)) {
            try {
                writeNext();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException e) {
                LOG.warnf("audit entries wait: state=%s entries=%d", e.getSQLState(), queue.size());
                pause();
            } catch (RuntimeException | Error e) {
                LOG.warnf("audit entries wait: %s entries=%d", e.getClass().getName(), queue.size());
                pause();
            }
        }
    }

    private void writeNext() throws SQLException, InterruptedException {
        if (running) {
            queue.awaitBatch(LONGEST_WAIT);
        }
        var batch = queue.oldest();
        if (!batch.isEmpty()) {
            store.append(batch);
            queue.written(batch.size());
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(WAIT_AFTER_FAILURE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
