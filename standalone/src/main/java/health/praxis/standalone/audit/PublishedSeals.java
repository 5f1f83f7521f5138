package health.praxis.standalone.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.standalone.process.CannotRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every seal on {@code praxis.audit}, which nobody can take back. */
final class PublishedSeals {

    private static final String TOPIC = "praxis.audit";
    private static final String SEALED = "health.praxis.audit.sealed.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedSeals() {}

    static SortedMap<Chain, List<Seal>> read(String kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        var seals = new TreeMap<Chain, List<Seal>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long from = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() - from > PATIENCE.toNanos()) {
                    throw new CannotRun("Kafka did not answer within " + PATIENCE.toSeconds() + " seconds.");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(message -> add(message, seals));
            }
        }
        return seals;
    }

    private static void add(ConsumerRecord<String, byte[]> message, SortedMap<Chain, List<Seal>> seals) {
        if (!SEALED.equals(header(message, "ce_type"))) {
            return;
        }
        JsonNode data;
        try {
            data = JSON.readTree(message.value());
        } catch (IOException e) {
            throw new CannotRun("A seal on " + TOPIC + " is not readable: partition " + message.partition()
                    + ", offset " + message.offset() + ".");
        }
        var chain = new Chain(data.path("service").textValue(), header(message, "ce_tenantid"));
        seals.computeIfAbsent(chain, _ -> new ArrayList<>())
                .add(new Seal(
                        Long.parseLong(header(message, "ce_sequence")),
                        data.path("from").longValue(),
                        data.path("to").longValue(),
                        data.path("entries").intValue(),
                        data.path("hash").textValue(),
                        data.path("previous").textValue(),
                        OffsetDateTime.parse(header(message, "ce_time")).toInstant()));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
