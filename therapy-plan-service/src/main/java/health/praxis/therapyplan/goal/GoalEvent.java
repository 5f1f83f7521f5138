package health.praxis.therapyplan.goal;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** The facts of a goal's life. They carry no statement. */
public sealed interface GoalEvent extends DomainEvent {

    String TOPIC = "praxis.therapy-plan";

    UUID goalId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return goalId();
    }

    /** Patient (or representative) and therapist have both agreed to the goal. */
    @EventType(value = "health.praxis.therapy-plan.goal-agreed.v1", topic = TOPIC)
    record Agreed(UUID goalId, long sequence, Instant occurredAt, UUID planId, UUID patientId, AgreeingParty agreedBy)
            implements GoalEvent {}

    /** The goal says something else now and waits for agreement. */
    @EventType(value = "health.praxis.therapy-plan.goal-revised.v1", topic = TOPIC)
    record Revised(UUID goalId, long sequence, Instant occurredAt, UUID planId, UUID patientId) implements GoalEvent {}

    /** The goal is no longer pursued. */
    @EventType(value = "health.praxis.therapy-plan.goal-closed.v1", topic = TOPIC)
    record Closed(UUID goalId, long sequence, Instant occurredAt, UUID planId, UUID patientId, GoalOutcome outcome)
            implements GoalEvent {}
}
