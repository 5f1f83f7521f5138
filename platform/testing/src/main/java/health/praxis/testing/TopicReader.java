package health.praxis.testing;

import health.praxis.testing.PublishedEvents.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic from its beginning and goes on where it was: each event is read and checked once. */
final class TopicReader implements AutoCloseable {

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> events = new ArrayList<>();
    private Throwable unreadable;

    TopicReader(String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.kafkaServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every event so far; fails for good once one of them could not be read or broke its contract. */
    synchronized List<Event> all() {
        if (unreadable == null) {
            try {
                readOn();
            } catch (AssertionError | RuntimeException e) {
                unreadable = e;
            }
        }
        if (unreadable != null) {
            throw new AssertionError(unreadable.getMessage(), unreadable);
        }
        return List.copyOf(events);
    }

    private void readOn() {
        if (consumer.assignment().isEmpty()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> events.add(PublishedEvents.read(message)));
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
