package health.praxis.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts facts of other services on the topics, as those services would. */
public final class IncomingEvents {

    private IncomingEvents() {}

    /** Publishes a fact with a new event id. */
    public static UUID publish(
            String topic, String type, String tenant, UUID key, UUID subject, long sequence, String data) {
        UUID id = UUID.randomUUID();
        publish(topic, type, tenant, key, subject, sequence, data, id);
        return id;
    }

    /** Publishes a fact under a given event id, to send the same one twice. */
    public static void publish(
            String topic, String type, String tenant, UUID key, UUID subject, long sequence, String data, UUID id) {
        publish(topic, type, tenant, key, subject, sequence, data, id, Instant.now());
    }

    /** Publishes a fact of an earlier time. */
    public static void publish(
            String topic,
            String type,
            String tenant,
            UUID key,
            UUID subject,
            long sequence,
            String data,
            UUID id,
            Instant occurredAt) {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create("urn:praxis:test"))
                .withSubject(subject.toString())
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(sequence))
                .withExtension("tenantid", tenant)
                .withExtension("recordedtime", Instant.now().toString())
                .build();
        send(KafkaMessageFactory.<String>createWriter(topic, null, null, key.toString())
                .writeBinary(event));
    }

    /** Publishes bytes that are no event of this product. */
    public static void publishRaw(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        try {
            TopicClients.producer().send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the event could not be sent", e);
        }
    }
}
