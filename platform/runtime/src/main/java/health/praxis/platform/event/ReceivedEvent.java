package health.praxis.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact of another service, as read from Kafka and checked against its schema.
 *
 * @param id event id; the same fact always has the same
 * @param type published name
 * @param tenant tenant the fact belongs to
 * @param key partition key: the patient id, or the tenant id for facts of the clinic
 * @param subject aggregate that states the fact
 * @param sequence the aggregate's version after the fact
 * @param occurredAt when it happened
 * @param recordedAt when the service that states it recorded it
 * @param traceparent W3C trace context of the request behind it, or null
 * @param data payload
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String tenant,
        String key,
        UUID subject,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        String traceparent,
        JsonNode data) {

    /** The id in field {@code name} of the payload; the schema has already made sure that it is one. */
    public UUID uuid(String name) {
        return UUID.fromString(data.required(name).textValue());
    }

    /** The text in field {@code name}, or null when the fact does not state it. */
    public String text(String name) {
        return data.path(name).textValue();
    }

    /** The patient that the fact is about. */
    public UUID patientId() {
        return UUID.fromString(key);
    }
}
