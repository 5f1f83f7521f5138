package health.praxis.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that an aggregate states about itself. Its record components are the payload, apart from {@code sequence} and
 * {@code occurredAt}, which travel in the envelope. The record carries {@link EventType}.
 */
@JsonIgnoreProperties({"sequence", "occurredAt"})
public interface DomainEvent {

    /** What orders this fact on its topic: the patient id, or the tenant id for facts of the clinic. */
    String eventKey();

    /** The aggregate that states the fact. */
    UUID subjectId();

    /** The aggregate's version after the fact, from 1. */
    long sequence();

    /** When it happened, by the word of who reported it. */
    Instant occurredAt();
}
