package health.praxis.platform.heartbeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final int GIVE_UP_MILLIS = 2_000;

    private final String service;
    private final ObjectMapper json;
    private final Map<String, Object> settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<Heartbeat> newest = Optional.empty();
    private Thread thread;

    HeartbeatSender(
            ObjectMapper json,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.json = json;
        this.service = service;
        this.settings = settings(bootstrapServers, service);
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
     * Everything committed by that instant in these shards is on Kafka.
     *
     * @param shardsInAll number of the outbox's shards
     */
    public void published(List<Integer> shards, int shardsInAll, Instant upTo) {
        newest = Optional.of(new Heartbeat(service, shards, shardsInAll, upTo));
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("heartbeat").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                newest.ifPresent(heartbeat -> send(producer, heartbeat));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Producer<String, byte[]> producer, Heartbeat heartbeat) {
        try {
            producer.send(
                    new ProducerRecord<>(Heartbeat.TOPIC, service, json.writeValueAsBytes(heartbeat)),
                    (_, failure) -> missed(failure));
        } catch (JsonProcessingException | RuntimeException e) {
            missed(e);
        }
    }

    private static void missed(Exception failure) {
        if (failure != null) {
            LOG.debugf("a heartbeat was not taken: %s", failure.getClass().getSimpleName());
        }
    }
}
