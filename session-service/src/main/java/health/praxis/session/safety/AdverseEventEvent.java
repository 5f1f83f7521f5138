package health.praxis.session.safety;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** All facts about an adverse event, in codes; what was written in words is not told. */
public sealed interface AdverseEventEvent extends DomainEvent {

    String TOPIC = "praxis.session";

    UUID adverseEventId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return adverseEventId();
    }

    /** Something went wrong; the grading is null where a patient or caregiver left it to a clinician. */
    @EventType(value = "health.praxis.session.adverse-event-recorded.v1", topic = TOPIC)
    record Recorded(
            UUID adverseEventId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            AdverseEventKind kind,
            Integer severityGrade,
            Boolean serious,
            Harm harm,
            UUID sessionId,
            Reporter reportedBy)
            implements AdverseEventEvent {}

    /** A clinician graded it, again or for the first time. */
    @EventType(value = "health.praxis.session.adverse-event-amended.v1", topic = TOPIC)
    record Amended(
            UUID adverseEventId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            AdverseEventKind kind,
            Integer severityGrade,
            Boolean serious,
            Harm harm,
            UUID sessionId,
            Reporter reportedBy)
            implements AdverseEventEvent {}
}
