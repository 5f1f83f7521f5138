package health.praxis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** What a service has put on a topic, read as an outsider reads it, each event checked against the contracts. */
public final class PublishedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private PublishedEvents() {}

    /** Waits until {@code count} events of {@code type} stand under {@code key}, and returns all under that key. */
    public static List<Event> await(String topic, String key, String type, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofMillis(20))
                .until(
                        () -> underKey(topic, key),
                        events -> events.stream()
                                        .filter(event -> event.type().equals(type))
                                        .count()
                                >= count);
    }

    /** Waits for the first event of {@code type} under {@code key}. */
    public static Event awaitOne(String topic, String key, String type) {
        return await(topic, key, type, 1).stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The events under {@code key} so far, in their order. */
    public static List<Event> underKey(String topic, String key) {
        return all(topic).stream().filter(event -> event.key().equals(key)).toList();
    }

    /** Every event on the topic so far. */
    public static List<Event> all(String topic) {
        return TopicClients.reader(topic).all();
    }

    static Event read(ConsumerRecord<String, byte[]> message) {
        CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
        try {
            var data = JSON.readTree(event.getData().toBytes());
            check(event.getType(), data);
            return new Event(message.key(), event.getType(), event, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String type, JsonNode data) {
        String path = "contracts/events/" + type + ".json";
        if (Thread.currentThread().getContextClassLoader().getResource(path) == null) {
            throw new AssertionError("the contracts do not know " + type);
        }
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:" + path));
        var errors = schema.validate(data);
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " breaks its schema: " + errors);
        }
        data.fieldNames().forEachRemaining(field -> {
            if (schema.getSchemaNode().path("properties").path(field).isMissingNode()) {
                throw new AssertionError(type + " publishes " + field + ", which its schema does not declare");
            }
        });
    }

    /**
     * An event as an outside consumer sees it.
     *
     * @param key partition key
     * @param type published name
     * @param envelope CloudEvents attributes
     * @param data payload
     */
    public record Event(String key, String type, CloudEvent envelope, JsonNode data) {

        /** The aggregate's version after the fact. */
        public long sequence() {
            return Long.parseLong(envelope.getExtension("sequence").toString());
        }
    }
}
