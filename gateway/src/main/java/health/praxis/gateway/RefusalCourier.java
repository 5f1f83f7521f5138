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
import java.util.List;
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
 * service does not take them the next one is asked: each keeps a part of every chain.
 */
@Liveness
@Readiness
@ApplicationScoped
class RefusalCourier implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RefusalCourier.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
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
            while (!isTaken(some)) {
                if (isOver()) {
                    return;
                }
                asked = (asked + 1) % services.size();
                stopped.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        log.handedOver();
    }

    private boolean isOver() {
        return !running && System.nanoTime() - stopAt > 0;
    }

    private boolean isTaken(List<RefusedRequest> refusals) throws InterruptedException {
        String service = services.get(asked);
        try {
            byte[] message = json.writeValueAsBytes(new RefusedRequests(clock.instant(), refusals));
            int status = send(service, message);
            if (status != 204) {
                LOG.warnf("refusals wait: %s answered %d, refusals=%d", service, status, log.size());
            }
            return status == 204;
        } catch (ExecutionException | TimeoutException | JsonProcessingException | RuntimeException e) {
            LOG.debug("refusals wait", e);
            LOG.warnf(
                    "refusals wait: %s, %s, refusals=%d", service, e.getClass().getSimpleName(), log.size());
            return false;
        }
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
                .compose(answer -> answer.body().map(read -> answer))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
