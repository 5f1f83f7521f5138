package health.praxis.platform.heartbeat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Listens to the heartbeats of the services whose facts this one reads. Every instance hears all of them. */
@ApplicationScoped
public class HeartbeatReader {

    private static final Logger LOG = Logger.getLogger(HeartbeatReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** What is more than a late look at the clock. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private static final Duration WARN_EVERY = Duration.ofMinutes(1);
    private static final String PREFIX_OF_TOPICS = "praxis.";
    private static final List<TopicPartition> WHERE = List.of(new TopicPartition(Heartbeat.TOPIC, 0));

    private final ObjectMapper json;
    private final Clock clock;
    private final String service;
    private final Map<String, Object> settings;
    private final boolean listens;
    private final Heartbeats heartbeats = new Heartbeats();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final LongSupplier nanos;
    private final LastTime begun;
    /** Without its own words, which it hears as well. */
    private final Map<String, LastTime> heard = new ConcurrentHashMap<>();

    private Thread thread;
    /** Of the thread that listens. */
    private Instant nextWarning = Instant.MIN;

    @Inject
    HeartbeatReader(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "praxis.inbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this(json, clock, service, topics, settings(bootstrapServers, service), System::nanoTime);
    }

    /**
     * @param service which this one is
     * @param topics that it reads; it listens to nobody when there are none
     * @param nanos a clock that nobody sets
     */
    HeartbeatReader(
            ObjectMapper json,
            Clock clock,
            String service,
            Optional<List<String>> topics,
            Map<String, Object> settings,
            LongSupplier nanos) {
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.listens = topics.isPresent();
        this.settings = settings;
        this.nanos = nanos;
        this.begun = new LastTime(nanos);
        topics.stream()
                .flatMap(List::stream)
                .flatMap(topic -> ownerOf(topic).stream())
                .forEach(this::noteHeard);
    }

    /** The service that publishes there; empty for the topic that all of them share. */
    private static Optional<String> ownerOf(String topic) {
        return switch (topic) {
            case "praxis.audit" -> Optional.empty();
            case "praxis.clinic" -> Optional.of("patient");
            default -> Optional.of(topic.substring(PREFIX_OF_TOPICS.length()));
        };
    }

    private void noteHeard(String whom) {
        if (!whom.equals(service)) {
            heard.computeIfAbsent(whom, unheard -> new LastTime(nanos)).isNow();
        }
    }

    private static Map<String, Object> settings(String bootstrapServers, String service) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-heartbeats",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    /**
     * The instant up to which everything that a service had committed is on Kafka, by its own word; empty when it has not
     * been heard yet.
     */
    public Optional<Instant> publishedUpTo(String service) {
        return heartbeats.publishedUpTo(service, clock.instant());
    }

    void start(@Observes StartupEvent event) {
        if (listens) {
            thread = Thread.ofPlatform().name("heartbeats").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** False when it no longer hears what it has to. */
    boolean isAlive() {
        return !listens || thread.isAlive();
    }

    /**
     * How long the service has been silent that has been so longest, of all others that this one reads from or ever heard:
     * since its last word, or the start of this one; empty when this one listens to nobody.
     */
    Optional<Duration> longestSilence() {
        if (!listens) {
            return Optional.empty();
        }
        return heard.values().stream()
                .map(LastTime::ago)
                .max(Duration::compareTo)
                .or(() -> Optional.of(begun.ago()));
    }

    private void run() {
        try {
            do {
                listen();
            } while (!stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(WHERE);
            consumer.seekToEnd(WHERE);
            while (stopping.getCount() > 0) {
                consumer.poll(POLL).forEach(message -> hear(message.value()));
            }
        } catch (RuntimeException e) {
            LOG.warnf("heartbeats not heard, trying again: %s", e.getClass().getName());
        }
    }

    void hear(byte[] message) {
        try {
            var heartbeat = json.readValue(message, Heartbeat.class);
            var now = clock.instant();
            heartbeats.heard(heartbeat, now);
            noteHeard(heartbeat.service());
            warnOfAClockAhead(heartbeat, now);
        } catch (IOException e) {
            LOG.warnf("a heartbeat could not be read: %s", e.getClass().getSimpleName());
        }
    }

    private void warnOfAClockAhead(Heartbeat heartbeat, Instant now) {
        if (heartbeat.publishedUpTo().isAfter(now.plus(AHEAD)) && !now.isBefore(nextWarning)) {
            nextWarning = now.plus(WARN_EVERY);
            LOG.warnf("the clock of an instance of %s runs ahead of the one here", heartbeat.service());
        }
    }
}
