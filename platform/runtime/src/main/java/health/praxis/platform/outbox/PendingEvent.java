package health.praxis.platform.outbox;

import health.praxis.platform.event.EventSchemas;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A committed fact that is not yet known to be on Kafka. */
record PendingEvent(
        long id,
        UUID eventId,
        String tenant,
        String topic,
        String key,
        String type,
        UUID subject,
        long sequence,
        OffsetDateTime occurredAt,
        OffsetDateTime recordedAt,
        String traceparent,
        String data) {

    static final String COLUMNS =
            "id, event_id, tenant_id, topic, event_key, type, subject, sequence, occurred_at, recorded_at,"
                    + " traceparent, data";

    static PendingEvent read(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("tenant_id"),
                row.getString("topic"),
                row.getString("event_key"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("traceparent"),
                row.getString("data"));
    }

    /** The CloudEvent in binary mode: attributes as headers, the payload as the value. */
    ProducerRecord<String, byte[]> asRecord(URI source) {
        var event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withType(type)
                .withSource(source)
                .withSubject(subject.toString())
                .withTime(occurredAt.withOffsetSameInstant(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(EventSchemas.dataSchema(type))
                .withData(data.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(sequence))
                .withExtension("tenantid", tenant)
                .withExtension("recordedtime", recordedAt.toInstant().toString());
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return KafkaMessageFactory.<String>createWriter(topic, null, null, key).writeBinary(event.build());
    }
}
