package health.praxis.platform.heartbeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.log.OnceAMinute;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells others what the relay of this instance has published. It has a thread and a producer of its own: a broker that
 * takes no heartbeat must not hold up a fact.
 */
@ApplicationScoped
public class HeartbeatSender {

    private static final Logger LOG = Logger.getLogger(HeartbeatSender.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int GIVE_UP_MILLIS = 2_000;
    /** Twice the time after which others answer caregivers 503. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final String service;
    private final ObjectMapper json;
    private final Supplier<Producer<String, byte[]>> producers;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** What has not been said yet; null when there is none. */
    private final AtomicReference<Heartbeat> newest = new AtomicReference<>();

    private final LastTime taken;
    private final OnceAMinute silent;
    private Thread thread;

    @Inject
    HeartbeatSender(
            ObjectMapper json,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this(
                json,
                service,
                () -> new KafkaProducer<>(
                        settings(bootstrapServers, service), new StringSerializer(), new ByteArraySerializer()),
                System::nanoTime);
    }

    /**
     * @param producers of which each may fail to come about, as while the broker's name has no address
     * @param nanos a clock that nobody sets
     */
    HeartbeatSender(
            ObjectMapper json, String service, Supplier<Producer<String, byte[]>> producers, LongSupplier nanos) {
        this.taken = new LastTime(nanos);
        this.silent = new OnceAMinute(nanos);
        this.json = json;
        this.service = service;
        this.producers = producers;
    }

    private static Map<String, Object> settings(String bootstrapServers, String service) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-heartbeat");
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, GIVE_UP_MILLIS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /**
     * Everything committed by that instant in these shards is on Kafka. Said once: a word said again while the relay stands
     * still would be taken for a new one by readers whose clocks are behind.
     *
     * @param shardsInAll number of the outbox's shards
     */
    public void published(List<Integer> shards, int shardsInAll, Instant upTo) {
        newest.set(new Heartbeat(service, shards, shardsInAll, upTo));
    }

    void start(@Observes StartupEvent event) {
        taken.isNow();
        thread = Thread.ofPlatform().name("heartbeat").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** False when nobody hears any more what this instance publishes. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** How long ago the broker took a heartbeat. */
    Duration lastTaken() {
        return taken.ago();
    }

    private void run() {
        try {
            do {
                tell();
            } while (!stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() throws InterruptedException {
        try (var producer = producers.get()) {
            while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                var heartbeat = newest.getAndSet(null);
                if (heartbeat != null) {
                    send(producer, heartbeat);
                }
                warnOfSilence();
            }
        } catch (RuntimeException e) {
            LOG.warnf("heartbeats not sent, trying again: %s", e.getClass().getName());
            warnOfSilence();
        }
    }

    private void send(Producer<String, byte[]> producer, Heartbeat heartbeat) {
        try {
            producer.send(
                    new ProducerRecord<>(Heartbeat.TOPIC, service, json.writeValueAsBytes(heartbeat)),
                    (_, failure) -> told(failure));
        } catch (JsonProcessingException | RuntimeException e) {
            told(e);
        }
    }

    private void told(Exception failure) {
        if (failure == null) {
            taken.isNow();
        } else {
            LOG.debugf("a heartbeat was not taken: %s", failure.getClass().getSimpleName());
        }
    }

    /** Whether the broker takes none, or the relay has nothing to say because it stands still. */
    private void warnOfSilence() {
        var silence = taken.ago();
        if (silence.compareTo(SILENCE) > 0 && silent.isDue()) {
            LOG.warnf("no heartbeat has left for %d seconds", silence.toSeconds());
        }
    }
}
