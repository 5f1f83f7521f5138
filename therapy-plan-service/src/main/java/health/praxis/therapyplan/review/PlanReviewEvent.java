package health.praxis.therapyplan.review;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The facts of a review's life. */
public sealed interface PlanReviewEvent extends DomainEvent {

    String TOPIC = "praxis.therapy-plan";

    UUID reviewId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return reviewId();
    }

    /** The plan should be looked at again. */
    @EventType(value = "health.praxis.therapy-plan.review-requested.v1", topic = TOPIC)
    record Requested(
            UUID reviewId,
            long sequence,
            Instant occurredAt,
            UUID planId,
            UUID patientId,
            ReviewCause cause,
            UUID causeId,
            LocalDate dueOn)
            implements PlanReviewEvent {}

    /** The plan was looked at; the outcome says what was changed. */
    @EventType(value = "health.praxis.therapy-plan.review-resolved.v1", topic = TOPIC)
    record Resolved(
            UUID reviewId, long sequence, Instant occurredAt, UUID planId, UUID patientId, ReviewOutcome outcome)
            implements PlanReviewEvent {}
}
