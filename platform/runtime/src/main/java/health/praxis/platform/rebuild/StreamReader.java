package health.praxis.platform.rebuild;

import health.praxis.platform.event.CloudEventRecords;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.event.UnreadableEvent;
import health.praxis.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the streams from their first record on, without a place in the group that reads them live. */
@ApplicationScoped
class StreamReader {

    private static final int FETCH_MILLIS = 10;
    private static final Duration POLL = Duration.ofMillis(200);

    private final CloudEventRecords records;
    private final List<String> topics;
    private final String group;
    private final String bootstrapServers;

    StreamReader(
            CloudEventRecords records,
            @ConfigProperty(name = "praxis.inbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.records = records;
        this.topics = topics.orElse(List.of());
        this.group = service + "-service";
        this.bootstrapServers = bootstrapServers;
    }

    Replay open(Inbox inbox, RebuildStore store) {
        return new Replay(inbox, store);
    }

    /**
     * One reading of everything. A record counts once the live inbox is past it: it lies below what the group has committed,
     * or is among the handled ones. The first record of a partition that it is not past holds the partition until the next
     * pass, so that no order is lost; what waits in the live inbox is its own to handle.
     */
    final class Replay implements AutoCloseable {

        private final Inbox inbox;
        private final RebuildStore store;
        private final KafkaConsumer<String, byte[]> consumer;
        private final Admin admin;
        private final Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> kept = new HashMap<>();
        private final List<ReceivedEvent> waiting = new ArrayList<>();
        private final SortedSet<String> tenants = new TreeSet<>();
        private long events;

        private Replay(Inbox inbox, RebuildStore store) {
            this.inbox = inbox;
            this.store = store;
            this.consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ConsumerConfig.CLIENT_ID_CONFIG,
                            group + "-rebuild",
                            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                            false,
                            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                            "read_committed",
                            // whoever asks for the ends next would wait for it, at last with the live inbox held
                            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                            FETCH_MILLIS),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            this.admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers));
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** The tenants whose facts were read. */
        SortedSet<String> tenants() {
            return tenants;
        }

        /** How many facts were handled again. */
        long events() {
            return events;
        }

        /** Reads every partition to its end, or to the first record that the live inbox is not past. */
        void readOn() {
            Map<TopicPartition, Long> read = committed();
            Set<UUID> waits = store.waiting();
            kept.forEach((partition, records) -> takeKept(partition, records, read, waits));
            consumer.resume(kept.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .filter(consumer.paused()::contains)
                    .collect(Collectors.toSet()));
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (!isAtEnd(ends)) {
                for (var message : consumer.poll(POLL)) {
                    take(message, read, waits);
                }
            }
        }

        /** To be called while the live inbox is held: afterwards, exactly what it is past has been handled again. */
        void readWhatIsLeft() {
            readOn();
            Set<UUID> waits = store.waiting();
            waiting.stream().filter(event -> !waits.contains(event.id())).forEach(this::handle);
        }

        private boolean isAtEnd(Map<TopicPartition, Long> ends) {
            var paused = consumer.paused();
            return ends.entrySet().stream()
                    .allMatch(
                            end -> paused.contains(end.getKey()) || consumer.position(end.getKey()) >= end.getValue());
        }

        private void takeKept(
                TopicPartition partition,
                Deque<ConsumerRecord<String, byte[]>> records,
                Map<TopicPartition, Long> read,
                Set<UUID> waits) {
            while (!records.isEmpty() && isTaken(partition, records.getFirst(), read, waits)) {
                records.removeFirst();
            }
        }

        private void take(ConsumerRecord<String, byte[]> message, Map<TopicPartition, Long> read, Set<UUID> waits) {
            var partition = new TopicPartition(message.topic(), message.partition());
            var before = kept.computeIfAbsent(partition, none -> new ArrayDeque<>());
            if (!before.isEmpty() || !isTaken(partition, message, read, waits)) {
                before.add(message);
                consumer.pause(Set.of(partition));
            }
        }

        /** Handles the record unless the live inbox is not past it. */
        private boolean isTaken(
                TopicPartition partition,
                ConsumerRecord<String, byte[]> message,
                Map<TopicPartition, Long> read,
                Set<UUID> waits) {
            ReceivedEvent event;
            try {
                event = records.read(message);
            } catch (UnreadableEvent unreadable) {
                return true;
            }
            if (!inbox.handledTypes().contains(event.type())) {
                return true;
            }
            if (waits.contains(event.id())) {
                waiting.add(event);
                return true;
            }
            if (message.offset() >= read.getOrDefault(partition, 0L) && !store.isHandled(event)) {
                return false;
            }
            handle(event);
            return true;
        }

        private void handle(ReceivedEvent event) {
            try {
                inbox.receiveAside(event);
            } catch (RuntimeException e) {
                throw new RebuildFailed("not handled: " + event.type() + " " + event.id(), e);
            }
            tenants.add(event.tenant());
            events++;
        }

        private Map<TopicPartition, Long> committed() {
            try {
                var offsets = new HashMap<TopicPartition, Long>();
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((partition, offset) -> {
                            if (offset != null) {
                                offsets.put(partition, offset.offset());
                            }
                        });
                return offsets;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RebuildFailed("interrupted", e);
            } catch (ExecutionException e) {
                throw new RebuildFailed("what has been read live is not known", e);
            }
        }

        @Override
        public void close() {
            admin.close();
            consumer.close();
        }
    }
}
