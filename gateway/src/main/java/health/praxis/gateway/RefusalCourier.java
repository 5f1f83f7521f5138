package health.praxis.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.refusal.HandoverKey;
import health.praxis.platform.refusal.RefusedRequest;
import health.praxis.platform.refusal.RefusedRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Brings refusals to a service, every 200 ms while there are any, over and over until they stand in its database. When one
 * service does not take them the next one is asked: each keeps a part of every chain. When every service that answers says
 * that it never will, as with another key or another clock, they go to the log as counts: that is to be mended by
 * people, and nobody is to be treated later for it.
 */
@Liveness
@Readiness
@ApplicationScoped
class RefusalCourier implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RefusalCourier.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
    private static final int TAKEN = 204;
    private static final int ROUNDS_BEFORE_IT_IS_IN_VAIN = 3;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration LAST_TRIES = Duration.ofSeconds(5);

    private final RefusedRequestLog log;
    private final Upstreams upstreams;
    private final List<String> services;
    private final ObjectMapper json;
    private final Clock clock;
    private final HandoverKey key;
    private final Semaphore stopped = new Semaphore(0);
    private volatile long stopAt = Long.MAX_VALUE;
    private volatile boolean running;
    private int asked;
    private boolean inVain;
    private long askAgainAt;
    private Thread thread;

    RefusalCourier(
            RefusedRequestLog log,
            Upstreams upstreams,
            GatewaySettings settings,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "praxis.cursor.key") String shared) {
        this.log = log;
        this.upstreams = upstreams;
        this.services = settings.auditKeepers();
        this.json = json;
        this.clock = clock;
        this.key = HandoverKey.derivedFrom(shared);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("refusal-courier").daemon().start(this::run);
    }

    /** Returns when what was refused stands somewhere, or the last tries have failed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopAt = System.nanoTime() + LAST_TRIES.toNanos();
        running = false;
        stopped.release();
        thread.join(LAST_TRIES.plus(LONGEST_ANSWER).plusSeconds(1).toMillis());
        if (log.size() > 0) {
            LOG.errorf("refusals lost at shutdown: %d", log.size());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit").status(thread.isAlive()).build();
    }

    private void run() {
        try {
            while (running || (log.size() > 0 && !isOver())) {
                if (running) {
                    stopped.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
                handOverAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOverAll() throws InterruptedException {
        var refusals = log.take();
        for (int from = 0; from < refusals.size(); from += RefusedRequests.MOST) {
            var some = refusals.subList(from, Math.min(refusals.size(), from + RefusedRequests.MOST));
            if (!isHandedOver(some)) {
                return;
            }
        }
        log.handedOver();
    }

    /** Returns false only when there is no time left. */
    private boolean isHandedOver(List<RefusedRequest> some) throws InterruptedException {
        if (inVain && System.nanoTime() - askAgainAt < 0) {
            leaveToTheLog(some);
            return true;
        }
        int rounds = inVain ? 1 : ROUNDS_BEFORE_IT_IS_IN_VAIN;
        while (rounds > 0) {
            var answers = EnumSet.noneOf(Answer.class);
            for (int i = 0; i < services.size(); i++) {
                var answer = hand(some);
                if (answer == Answer.TAKEN) {
                    inVain = false;
                    return true;
                }
                if (isOver()) {
                    return false;
                }
                answers.add(answer);
                asked = (asked + 1) % services.size();
                if (!inVain) {
                    stopped.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
            boolean hopeless = answers.contains(Answer.NEVER) && !answers.contains(Answer.LATER);
            inVain &= hopeless;
            rounds = hopeless ? rounds - 1 : ROUNDS_BEFORE_IT_IS_IN_VAIN;
        }
        inVain = true;
        askAgainAt = System.nanoTime() + ASK_AGAIN_AFTER.toNanos();
        leaveToTheLog(some);
        return true;
    }

    private static void leaveToTheLog(List<RefusedRequest> some) {
        var counts = new TreeMap<Integer, Integer>();
        some.forEach(refused -> counts.merge(refused.status(), refused.times(), Integer::sum));
        LOG.errorf("refusals not on record, no service will take them: times by status %s", counts);
    }

    private boolean isOver() {
        return !running && System.nanoTime() - stopAt > 0;
    }

    private Answer hand(List<RefusedRequest> refusals) throws InterruptedException {
        String service = services.get(asked);
        try {
            byte[] message = json.writeValueAsBytes(new RefusedRequests(clock.instant(), refusals));
            return answer(service, send(service, message));
        } catch (ExecutionException | TimeoutException | JsonProcessingException | RuntimeException e) {
            LOG.debug("refusals wait", e);
            LOG.warnf(
                    "refusals wait: %s, %s, refusals=%d", service, e.getClass().getSimpleName(), log.size());
            return Answer.NONE;
        }
    }

    private Answer answer(String service, int status) {
        if (status == TAKEN) {
            return Answer.TAKEN;
        }
        if (status < 400 || status >= 500) {
            LOG.warnf("refusals wait: %s answered %d, refusals=%d", service, status, log.size());
            return Answer.LATER;
        }
        LOG.errorf(
                "refusals are not taken: %s answered %d: %s",
                service,
                status,
                switch (status) {
                    case 400 -> "its clock is more than five minutes from this one, or it is of another version";
                    case 404 -> "its PRAXIS_CURSOR_KEY is not the one of this gateway";
                    default -> "it will not take this message";
                });
        return Answer.NEVER;
    }

    private int send(String service, byte[] message) throws ExecutionException, InterruptedException, TimeoutException {
        var options = upstreams
                .named(service)
                .options()
                .setMethod(HttpMethod.POST)
                .setURI(RefusedRequests.PATH)
                .setIdleTimeout(LONGEST_ANSWER.toMillis())
                .putHeader(HandoverKey.SIGNATURE, key.sign(message));
        return upstreams
                .client()
                .request(options)
                .compose(request -> request.send(Buffer.buffer(message)))
                // its body is awaited by nobody: it can have passed before this thread goes on
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What became of a message at one service. */
    private enum Answer {
        /** It stands in the database. */
        TAKEN,
        /** The service cannot now. */
        LATER,
        /** The service refuses it, and would refuse it again. */
        NEVER,
        /** No answer. */
        NONE
    }
}
