package health.praxis.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Seals, every two seconds, the chains that have new entries. */
@ApplicationScoped
class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final AuditStore store;
    private final AuditChain chain;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    AuditSealer(AuditStore store, AuditChain chain) {
        this.store = store;
        this.chain = chain;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("audit-sealer").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        stopped.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        thread.interrupt();
    }

    /** False when nobody seals what this instance writes. */
    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (running) {
            try {
                sealAll();
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warnf("sealing waits: %s", e.getClass().getName());
            }
            if (!pausedAndStillRunning()) {
                return;
            }
        }
    }

    /** A chain that cannot be sealed keeps no other from it. */
    private void sealAll() throws SQLException {
        for (String tenant : store.tenantsToSeal()) {
            try {
                sealAll(tenant);
            } catch (RuntimeException e) {
                LOG.warnf("a chain waits for its seal: %s", e.getClass().getName());
            }
        }
    }

    private void sealAll(String tenant) {
        boolean more = running;
        while (more) {
            more = chain.sealNext(tenant) && running;
        }
    }

    private boolean pausedAndStillRunning() {
        try {
            return !stopped.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
