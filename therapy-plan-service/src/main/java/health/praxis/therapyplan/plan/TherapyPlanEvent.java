package health.praxis.therapyplan.plan;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.util.UUID;

/** The facts of a plan's life, apart from what it says in force: that needs the goals and prescriptions. */
public sealed interface TherapyPlanEvent extends DomainEvent {

    String TOPIC = "praxis.therapy-plan";

    UUID planId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return planId();
    }

    /** A plan is being written for an episode. */
    @EventType(value = "health.praxis.therapy-plan.drafted.v1", topic = TOPIC)
    record Drafted(UUID planId, long sequence, Instant occurredAt, UUID episodeId, UUID patientId)
            implements TherapyPlanEvent {}

    /** Treatment under the plan pauses. */
    @EventType(value = "health.praxis.therapy-plan.put-on-hold.v1", topic = TOPIC)
    record PutOnHold(UUID planId, long sequence, Instant occurredAt, UUID patientId, HoldReason reason)
            implements TherapyPlanEvent {}

    /** Treatment goes on; the reason is the one it had paused for. */
    @EventType(value = "health.praxis.therapy-plan.resumed.v1", topic = TOPIC)
    record Resumed(UUID planId, long sequence, Instant occurredAt, UUID patientId, HoldReason reason)
            implements TherapyPlanEvent {}

    /** The plan has done its work. */
    @EventType(value = "health.praxis.therapy-plan.completed.v1", topic = TOPIC)
    record Completed(UUID planId, long sequence, Instant occurredAt, UUID patientId, CompletionReason reason)
            implements TherapyPlanEvent {}

    /** The plan stops before it has done its work. */
    @EventType(value = "health.praxis.therapy-plan.discontinued.v1", topic = TOPIC)
    record Discontinued(UUID planId, long sequence, Instant occurredAt, UUID patientId, DiscontinuationReason reason)
            implements TherapyPlanEvent {}
}
