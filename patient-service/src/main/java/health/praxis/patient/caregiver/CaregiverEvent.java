package health.praxis.patient.caregiver;

import health.praxis.platform.access.RecordPart;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All facts about who cares for a person. They carry no name, contact or free text. */
public sealed interface CaregiverEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID caregiverId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return caregiverId();
    }

    /** Somebody is linked to the person, or the link has changed; both days of the period count. */
    @EventType(value = "health.praxis.patient.caregiver-linked.v1", topic = TOPIC)
    record Linked(
            UUID caregiverId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            String account,
            Relationship relationship,
            RepresentativeKind representative,
            List<RecordPart> parts,
            LocalDate from,
            LocalDate until)
            implements CaregiverEvent {}

    /** The caregiver is linked to the person no longer. */
    @EventType(value = "health.praxis.patient.caregiver-unlinked.v1", topic = TOPIC)
    record Unlinked(UUID caregiverId, UUID patientId, long sequence, Instant occurredAt) implements CaregiverEvent {}
}
