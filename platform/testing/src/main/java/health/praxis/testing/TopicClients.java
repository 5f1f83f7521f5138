package health.praxis.testing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The tests' own connections to the broker: made once, closed before it stops. */
final class TopicClients {

    private static final Map<String, TopicReader> READERS = new HashMap<>();
    private static KafkaProducer<String, byte[]> producer;

    private TopicClients() {}

    static synchronized TopicReader reader(String topic) {
        return READERS.computeIfAbsent(topic, TopicReader::new);
    }

    static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", Infrastructure.kafkaServers()),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    static synchronized void close() {
        READERS.values().forEach(TopicReader::close);
        READERS.clear();
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
