package health.praxis.platform.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts aside, unchanged and with the reason, what can never be read. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String topic;
    private final Map<String, Object> settings;
    private Producer<String, byte[]> producer;

    DeadLetters(
            @ConfigProperty(name = "praxis.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.topic = "praxis.dead-letter." + service;
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-dead-letters",
                ProducerConfig.ACKS_CONFIG,
                "all");
    }

    /** Returns when the broker has the letter; the record it stands for may then be passed over. */
    void send(ConsumerRecord<String, byte[]> unreadable, String reason)
            throws ExecutionException, InterruptedException {
        var letter = new ProducerRecord<>(topic, null, unreadable.key(), unreadable.value(), unreadable.headers());
        header(letter, "praxis_reason", reason);
        header(letter, "praxis_topic", unreadable.topic());
        header(letter, "praxis_partition", Integer.toString(unreadable.partition()));
        header(letter, "praxis_offset", Long.toString(unreadable.offset()));
        producer().send(letter).get();
        LOG.warnf(
                "dead letter: reason=%s topic=%s partition=%d offset=%d",
                reason, unreadable.topic(), unreadable.partition(), unreadable.offset());
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
