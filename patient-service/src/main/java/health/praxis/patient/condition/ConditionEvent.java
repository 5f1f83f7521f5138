package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** All facts about a person's conditions. */
public sealed interface ConditionEvent extends DomainEvent {

    String TOPIC = "praxis.patient";

    UUID conditionId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return conditionId();
    }

    /** A condition is known. */
    @EventType(value = "health.praxis.patient.condition-recorded.v1", topic = TOPIC)
    record Recorded(
            UUID conditionId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped Facts facts) implements ConditionEvent {}

    /** Something about the condition changed; all of it is told. */
    @EventType(value = "health.praxis.patient.condition-updated.v1", topic = TOPIC)
    record Updated(
            UUID conditionId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped Facts facts) implements ConditionEvent {}

    /** The condition is over. */
    @EventType(value = "health.praxis.patient.condition-resolved.v1", topic = TOPIC)
    record Resolved(
            UUID conditionId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            ConditionKind condition,
            LocalDate resolvedOn)
            implements ConditionEvent {}

    /** What others may know of a condition; fields that are not known are null. */
    record Facts(
            ConditionKind condition,
            boolean primary,
            ClinicalStatus clinicalStatus,
            LocalDate onset,
            OnsetPrecision onsetPrecision,
            Trajectory trajectory,
            AffectedSide affectedSide,
            ConditionCode code) {

        static Facts of(Condition known) {
            var details = known.details();
            return new Facts(
                    known.kind(),
                    known.isPrimary(),
                    known.clinicalStatus(),
                    details.onset(),
                    details.onsetPrecision(),
                    known.trajectory(),
                    details.affectedSide(),
                    details.codes().stream().findFirst().orElse(null));
        }
    }
}
