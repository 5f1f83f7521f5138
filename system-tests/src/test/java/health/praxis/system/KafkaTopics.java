package health.praxis.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything on Kafka, read as an outsider. */
final class KafkaTopics {

    private final String servers;

    KafkaTopics(String servers) {
        this.servers = servers;
    }

    /** A record with its headers as text. */
    record Message(String topic, String key, Map<String, String> headers, String value) {

        String header(String name) {
            return headers.get(name);
        }
    }

    /** All records of all the product's topics, dead letters included. */
    List<Message> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("praxis."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> messages.add(read(message)));
            }
            return List.copyOf(messages);
        }
    }

    /** Distinct event ids by type, dead letters left out. */
    Map<String, Set<UUID>> eventsByType() {
        var byType = new HashMap<String, Set<UUID>>();
        for (var message : all()) {
            if (!isDeadLetter(message)) {
                byType.computeIfAbsent(message.header("ce_type"), none -> new HashSet<>())
                        .add(UUID.fromString(message.header("ce_id")));
            }
        }
        return byType;
    }

    List<Message> deadLetters() {
        return all().stream().filter(KafkaTopics::isDeadLetter).toList();
    }

    private static boolean isDeadLetter(Message message) {
        return message.topic().startsWith("praxis.dead-letter.");
    }

    private static Message read(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        StreamSupport.stream(message.headers().spliterator(), false)
                .forEach(header -> headers.put(header.key(), text(header)));
        String value = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        return new Message(message.topic(), message.key(), headers, value);
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
