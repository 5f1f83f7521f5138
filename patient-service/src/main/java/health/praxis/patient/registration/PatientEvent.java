package health.praxis.patient.registration;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All facts about a person's record. They carry no name, date of birth, identifier or free text. */
public sealed interface PatientEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return patientId();
    }

    /** A person is known to the tenant. */
    @EventType(value = "health.praxis.patient.registered.v1", topic = TOPIC)
    record Registered(
            UUID patientId, long sequence, Instant occurredAt, AdministrativeSex administrativeSex, boolean deceased)
            implements PatientEvent {}

    /** Something about the person changed; the fields are named, their content is not told. */
    @EventType(value = "health.praxis.patient.updated.v1", topic = TOPIC)
    record Updated(UUID patientId, long sequence, Instant occurredAt, List<String> changedFields)
            implements PatientEvent {}

    /** The person has died. */
    @EventType(value = "health.praxis.patient.deceased-recorded.v1", topic = TOPIC)
    record DeceasedRecorded(UUID patientId, long sequence, Instant occurredAt) implements PatientEvent {}

    /** The record takes nothing new any more. */
    @EventType(value = "health.praxis.patient.archived.v1", topic = TOPIC)
    record Archived(UUID patientId, long sequence, Instant occurredAt) implements PatientEvent {}
}
