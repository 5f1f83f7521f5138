package health.praxis.platform.inbox;

import health.praxis.platform.event.CloudEventRecords;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.event.UnreadableEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics this service listens to, one record after the other. A record that fails for any reason but being
 * unreadable holds its partition back, and only that, until it succeeds; the others go on.
 */
@ApplicationScoped
class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final CloudEventRecords records;
    private final DeadLetters deadLetters;
    private final WaitingEvents waiting;
    private final ReadingProgress progress;
    private final List<String> topics;
    private final Map<String, Object> settings;
    private final Map<TopicPartition, HeldPartition> held = new HashMap<>();
    private volatile boolean running;
    private Thread thread;

    InboxConsumer(
            Inbox inbox,
            CloudEventRecords records,
            DeadLetters deadLetters,
            WaitingEvents waiting,
            ReadingProgress progress,
            @ConfigProperty(name = "praxis.inbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.inbox = inbox;
        this.records = records;
        this.deadLetters = deadLetters;
        this.waiting = waiting;
        this.progress = progress;
        this.topics = topics.orElse(List.of());
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                service + "-service",
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-inbox",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }

    void start(@Observes StartupEvent event) {
        if (topics.isEmpty()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("inbox").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** False when this service listens to something and nothing reads it. */
    boolean isAlive() {
        return topics.isEmpty() || thread.isAlive();
    }

    private void run() {
        while (running) {
            held.clear();
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(topics);
                read(consumer);
            } catch (WakeupException | RuntimeInterrupted stopping) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.warnf("reading stopped, trying again: %s", e.getClass().getName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(FIRST_RETRY.toMillis() * 5);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        long nextSweep = System.nanoTime() + SWEEP_EVERY.toNanos();
        while (running) {
            release(consumer);
            var polled = consumer.poll(POLL);
            var done = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition : polled.partitions()) {
                handle(consumer, partition, polled.records(partition), done);
            }
            if (!done.isEmpty()) {
                consumer.commitSync(done);
            }
            progress.look(consumer);
            if (System.nanoTime() - nextSweep >= 0) {
                sweep();
                nextSweep = System.nanoTime() + SWEEP_EVERY.toNanos();
            }
        }
    }

    private void handle(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> batch,
            Map<TopicPartition, OffsetAndMetadata> done) {
        for (var message : batch) {
            try {
                handle(message);
                held.remove(partition);
                done.put(partition, new OffsetAndMetadata(message.offset() + 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RuntimeInterrupted();
            } catch (ExecutionException | RuntimeException | Error e) {
                hold(consumer, partition, message, e);
                return;
            }
        }
    }

    private void handle(ConsumerRecord<String, byte[]> message) throws ExecutionException, InterruptedException {
        try {
            inbox.receive(records.read(message));
        } catch (UnreadableEvent unreadable) {
            deadLetters.send(message, unreadable.getMessage());
        }
    }

    private void hold(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            ConsumerRecord<String, byte[]> message,
            Throwable failure) {
        var before = held.get(partition);
        var wait = before == null ? FIRST_RETRY : shorter(before.backoff().multipliedBy(2), LAST_RETRY);
        held.put(partition, new HeldPartition(wait, System.nanoTime() + wait.toNanos()));
        consumer.seek(partition, message.offset());
        consumer.pause(List.of(partition));
        LOG.warnf(
                "event held back: topic=%s partition=%d offset=%d retryInMs=%d cause=%s",
                message.topic(),
                message.partition(),
                message.offset(),
                wait.toMillis(),
                failure.getClass().getSimpleName());
        LOG.debug("event held back", failure);
    }

    private void release(KafkaConsumer<String, byte[]> consumer) {
        long now = System.nanoTime();
        var paused = consumer.paused();
        held.forEach((partition, hold) -> {
            if (paused.contains(partition) && now - hold.until() >= 0) {
                consumer.resume(List.of(partition));
            }
        });
    }

    private void sweep() {
        try {
            waiting.longestUntried().forEach(this::tryAgain);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("waiting events not read: %s", e.getClass().getSimpleName());
        }
    }

    private void tryAgain(ReceivedEvent event) {
        try {
            inbox.receiveAgain(event);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "waiting event not handled: type=%s cause=%s",
                    event.type(), e.getClass().getSimpleName());
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private record HeldPartition(Duration backoff, long until) {}

    private static final class RuntimeInterrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
