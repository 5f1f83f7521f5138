package health.praxis.patient.consent;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** All facts about what a person has agreed to. */
public sealed interface ConsentEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID consentId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return consentId();
    }

    /** The person agreed, for a period with both ends included; to one caregiver only when it names one. */
    @EventType(value = "health.praxis.patient.consent-granted.v1", topic = TOPIC)
    record Granted(
            UUID consentId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            ConsentPurpose purpose,
            UUID caregiverId,
            LocalDate from,
            LocalDate until)
            implements ConsentEvent {}

    /** The person agrees no longer, from this moment on. */
    @EventType(value = "health.praxis.patient.consent-withdrawn.v1", topic = TOPIC)
    record Withdrawn(UUID consentId, UUID patientId, long sequence, Instant occurredAt, ConsentPurpose purpose)
            implements ConsentEvent {}
}
