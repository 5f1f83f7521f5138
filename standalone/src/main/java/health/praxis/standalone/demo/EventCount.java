package health.praxis.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An analytics consumer: reads every topic from its beginning and counts distinct events by type. */
final class EventCount {

    private static final List<String> TOPICS =
            List.of("praxis.clinic", "praxis.patient", "praxis.therapy-plan", "praxis.session", "praxis.outcomes");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private EventCount() {}

    /** Distinct events of the tenant by type, in the order of their names. */
    static SortedMap<String, Integer> read(String kafka, String tenant) {
        Logger.getLogger("org.apache.kafka").setLevel(Level.OFF);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return count(consumer, consumer.endOffsets(partitions), tenant);
        }
    }

    private static SortedMap<String, Integer> count(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, String tenant) {
        Set<String> seen = new HashSet<>();
        var byType = new TreeMap<String, Integer>();
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (Instant.now().isAfter(giveUp)) {
                throw new StoryStopped("Kafka did not answer within " + PATIENCE.toSeconds() + " seconds.");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                var headers = message.headers();
                if (tenant.equals(text(headers.lastHeader("ce_tenantid").value()))
                        && seen.add(text(headers.lastHeader("ce_id").value()))) {
                    byType.merge(text(headers.lastHeader("ce_type").value()), 1, Integer::sum);
                }
            });
        }
        return byType;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
