package health.praxis.platform.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Compares what has been read with what the broker holds, and tells who asks for it. */
@ApplicationScoped
class ReadingProgress {

    private static final Logger LOG = Logger.getLogger(ReadingProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration ASKING = Duration.ofSeconds(2);

    private final List<CaughtUp> listeners;
    private final Clock clock;
    private long next = System.nanoTime();

    ReadingProgress(@All List<CaughtUp> listeners, Clock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Looks once a second, between two polls, when every record handed out has been handled or sought back to. */
    void look(Consumer<?, ?> consumer) {
        if (System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + EVERY.toNanos();
        listeners.forEach(listener ->
                listener.completeUpTo(clock.instant()).ifPresent(complete -> look(consumer, listener, complete)));
    }

    private void look(Consumer<?, ?> consumer, CaughtUp listener, Instant complete) {
        var mine = consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(listener.topic()))
                .collect(Collectors.toUnmodifiableSet());
        if (mine.isEmpty()) {
            return;
        }
        try {
            var ends = consumer.endOffsets(mine, ASKING);
            var read = mine.stream()
                    .filter(partition -> consumer.position(partition, ASKING) >= ends.get(partition))
                    .map(TopicPartition::partition)
                    .toList();
            listener.caughtUp(read, complete);
        } catch (KafkaException | IllegalStateException e) {
            LOG.debugf("how far reading is could not be told: %s", e.getClass().getSimpleName());
        }
    }
}
