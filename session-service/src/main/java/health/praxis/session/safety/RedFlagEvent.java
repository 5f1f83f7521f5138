package health.praxis.session.safety;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All facts about a red flag. */
public sealed interface RedFlagEvent extends DomainEvent {

    String TOPIC = "praxis.session";

    UUID redFlagId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return redFlagId();
    }

    /** A rule was met. */
    @EventType(value = "health.praxis.session.red-flag-raised.v1", topic = TOPIC)
    record Raised(
            UUID redFlagId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            String trigger,
            Severity severity,
            Suspension suspends,
            boolean historic,
            String ruleVersion,
            RedFlagSource source,
            UUID sourceId,
            List<UUID> itemIds,
            Instant dueBy,
            UUID responsiblePractitionerId)
            implements RedFlagEvent {}

    /** A clinician has seen it. */
    @EventType(value = "health.praxis.session.red-flag-acknowledged.v1", topic = TOPIC)
    record Acknowledged(
            UUID redFlagId, UUID patientId, long sequence, Instant occurredAt, String trigger, Severity severity)
            implements RedFlagEvent {}

    /** Nobody has seen it in time. */
    @EventType(value = "health.praxis.session.red-flag-escalated.v1", topic = TOPIC)
    record Escalated(
            UUID redFlagId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            String trigger,
            Severity severity,
            Instant dueBy,
            UUID responsiblePractitionerId)
            implements RedFlagEvent {}

    /** A clinician has closed it. */
    @EventType(value = "health.praxis.session.red-flag-resolved.v1", topic = TOPIC)
    record Resolved(
            UUID redFlagId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            String trigger,
            Severity severity,
            RedFlagOutcome outcome)
            implements RedFlagEvent {}
}
