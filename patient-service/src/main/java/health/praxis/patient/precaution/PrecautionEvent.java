package health.praxis.patient.precaution;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** All facts about a person's precautions; notes are not among them. */
public sealed interface PrecautionEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID precautionId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return precautionId();
    }

    /** Treatment has to heed something. */
    @EventType(value = "health.praxis.patient.precaution-recorded.v1", topic = TOPIC)
    record Recorded(
            UUID precautionId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            PrecautionCode precaution,
            LocalDate since)
            implements PrecautionEvent {}

    /** It need not be heeded any more. */
    @EventType(value = "health.praxis.patient.precaution-ended.v1", topic = TOPIC)
    record Ended(
            UUID precautionId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            PrecautionCode precaution,
            LocalDate endedOn)
            implements PrecautionEvent {}
}
