package health.praxis.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads Kafka records as CloudEvents in binary mode and checks them against the contracts. */
@Singleton
public class CloudEventRecords {

    private final ObjectMapper json;
    private final EventSchemas schemas;

    CloudEventRecords(ObjectMapper json, EventSchemas schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /**
     * The event in a record.
     *
     * @throws UnreadableEvent when the record is no CloudEvent of this product, or breaks its schema; reading it again
     *     will never help
     */
    public ReceivedEvent read(ConsumerRecord<String, byte[]> message) throws UnreadableEvent {
        try {
            var reader = KafkaMessageFactory.createReader(message);
            if (reader.getEncoding() != Encoding.BINARY) {
                throw new UnreadableEvent("not-a-binary-cloud-event");
            }
            return read(message, reader.toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new UnreadableEvent("envelope-broken");
        } catch (IOException e) {
            throw new UnreadableEvent("data-not-json");
        }
    }

    private ReceivedEvent read(ConsumerRecord<String, byte[]> message, CloudEvent event)
            throws IOException, UnreadableEvent {
        byte[] bytes = event.getData() == null ? new byte[0] : event.getData().toBytes();
        JsonNode data = json.readTree(bytes);
        String tenant = extension(event, "tenantid");
        if (message.key() == null || tenant.isBlank() || !(message.key().equals(tenant) || isUuid(message.key()))) {
            throw new UnreadableEvent("envelope-broken");
        }
        if (!schemas.violations(event.getType(), data).isEmpty()) {
            throw new UnreadableEvent("schema-broken");
        }
        return new ReceivedEvent(
                UUID.fromString(event.getId()),
                event.getType(),
                tenant,
                message.key(),
                UUID.fromString(event.getSubject()),
                Long.parseLong(extension(event, "sequence")),
                event.getTime().toInstant(),
                Instant.parse(extension(event, "recordedtime")),
                (String) event.getExtension("traceparent"),
                data);
    }

    /** Facts of the clinic stand under their tenant, all others under a patient. */
    private static boolean isUuid(String key) {
        return key.length() == 36 && UUID.fromString(key).toString().equals(key);
    }

    private static String extension(CloudEvent event, String name) {
        return event.getExtension(name).toString();
    }

    /** The envelope and payload as one JSON text, to be kept while the event waits for its parent. */
    public String write(ReceivedEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always JSON", e);
        }
    }

    /** Reads back what {@link #write} wrote. */
    public ReceivedEvent readKept(String text) {
        try {
            return json.readValue(text.getBytes(StandardCharsets.UTF_8), ReceivedEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException("a kept event is readable", e);
        }
    }
}
