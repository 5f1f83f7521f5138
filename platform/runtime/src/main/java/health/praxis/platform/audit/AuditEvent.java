package health.praxis.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** What a service tells about its audit, in the order of a tenant. */
sealed interface AuditEvent extends DomainEvent {

    String TOPIC = "praxis.audit";

    String tenant();

    @Override
    default String eventKey() {
        return tenant();
    }

    /**
     * A stretch of a tenant's chain was sealed.
     *
     * @param chainId the chain of this service and tenant; {@code sequence} is the number of the seal
     * @param from id of the first entry
     * @param to id of the last entry
     * @param hash SHA-256 in hexadecimal, see {@link CanonicalForm}
     * @param previous hash of the seal before
     */
    @EventType(value = "health.praxis.audit.sealed.v1", topic = TOPIC)
    record Sealed(
            @JsonIgnore String tenant,
            UUID chainId,
            long sequence,
            Instant occurredAt,
            String service,
            long from,
            long to,
            int entries,
            String hash,
            String previous)
            implements AuditEvent {

        @Override
        public UUID subjectId() {
            return chainId;
        }
    }

    /**
     * Somebody was let into a record in an emergency.
     *
     * @param accessId this one access
     * @param account who
     * @param operation operationId of the API
     */
    @EventType(value = "health.praxis.audit.access-broken-glass.v1", topic = TOPIC)
    record AccessBrokenGlass(
            @JsonIgnore String tenant,
            UUID accessId,
            Instant occurredAt,
            UUID patientId,
            String account,
            String service,
            String operation)
            implements AuditEvent {

        @Override
        public UUID subjectId() {
            return accessId;
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
