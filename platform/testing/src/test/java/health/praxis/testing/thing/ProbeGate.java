package health.praxis.testing.thing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a test hold a request where it stands. */
@ApplicationScoped
class ProbeGate {

    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore answered = new Semaphore(0);
    private volatile Semaphore open = new Semaphore(Integer.MAX_VALUE / 2);
    private volatile UUID next = UUID.randomUUID();

    void shut() {
        waiting.drainPermits();
        answered.drainPermits();
        open = new Semaphore(0);
    }

    void awaitSomebody() throws InterruptedException {
        waiting.acquire();
    }

    void open() {
        open.release(Integer.MAX_VALUE / 2);
    }

    /** How many came since it was shut, unless somebody awaited them. */
    int came() {
        return waiting.availablePermits();
    }

    void pass() throws InterruptedException {
        waiting.release();
        open.acquire();
    }

    /** The filters of an answer have run, whether it still went anywhere or not. */
    @ServerResponseFilter(priority = Integer.MIN_VALUE)
    void answered() {
        answered.release();
    }

    void awaitAnAnswer() throws InterruptedException {
        answered.acquire();
    }

    UUID next() {
        return next;
    }

    void nextIs(UUID id) {
        next = id;
    }
}
