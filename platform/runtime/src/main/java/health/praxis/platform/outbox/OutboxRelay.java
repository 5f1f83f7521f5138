package health.praxis.platform.outbox;

import health.praxis.platform.heartbeat.HeartbeatSender;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes committed facts. One thread drains the shards this instance owns: read the oldest, send them in order, wait
 * for the broker's word on each, delete. It is woken in process after a commit and looks by itself, first often and then
 * seldom, for what other instances left.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration CLAIM_EVERY = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final HeartbeatSender heartbeats;
    private final Clock clock;
    private final URI source;
    private final Map<String, Object> producerSettings;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            @DataSource("relay") AgroalDataSource database,
            HeartbeatSender heartbeats,
            Clock clock,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.heartbeats = heartbeats;
        this.clock = clock;
        this.source = URI.create("urn:praxis:" + service);
        this.producerSettings = settings(bootstrapServers, service);
    }

    private static Map<String, Object> settings(String bootstrapServers, String service) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A send never gives up by itself: giving up would let a later event of the same key overtake this one.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // Nor does waiting for the topic's metadata: the failed send would be passed over within its batch.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        thread.interrupt();
    }

    /** There may be something to publish. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** False when nobody publishes what this instance commits. */
    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (running) {
            try (var producer =
                            new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer());
                    var store = new OutboxStore(database.getConnection())) {
                relay(producer, store);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                LOG.warnf(
                        "publishing stopped, trying again: %s",
                        rootOf(e).getClass().getName());
                pause(WAIT_AFTER_FAILURE);
            }
        }
    }

    private void relay(Producer<String, byte[]> producer, OutboxStore store)
            throws SQLException, ExecutionException, InterruptedException {
        var wait = SHORTEST_WAIT;
        long nextClaim = System.nanoTime();
        while (running) {
            if (!store.ownsAllShards() && System.nanoTime() - nextClaim >= 0) {
                store.claimShards();
                nextClaim = System.nanoTime() + CLAIM_EVERY.toNanos();
            }
            var looked = clock.instant();
            var pending = store.oldest(BATCH);
            if (pending.isEmpty()) {
                store.tellPublished(heartbeats, looked);
                boolean wokenUp = woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                wait = wokenUp ? SHORTEST_WAIT : shorter(wait.multipliedBy(2), LONGEST_WAIT);
                continue;
            }
            wait = SHORTEST_WAIT;
            publish(producer, pending);
            store.delete(pending);
            if (pending.size() < BATCH) {
                store.tellPublished(heartbeats, looked);
            }
        }
    }

    /** Returns when the broker has every event, in order per key. */
    void publish(Producer<String, byte[]> producer, List<PendingEvent> pending)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(pending.size());
        for (var event : pending) {
            sent.add(producer.send(event.asRecord(source)));
        }
        producer.flush();
        for (var acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void pause(Duration wait) {
        try {
            woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
