package health.praxis.therapyplan.review;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One task to look at a plan again: requested for a cause, due on a day, resolved with what was changed. */
@Entity
@Table(name = "plan_review")
public class PlanReview {

    static final String NOUN = "plan review";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ReviewCause cause;

    @Column(name = "cause_key")
    private String causeKey;

    @Column(name = "cause_id")
    private UUID causeId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ReviewOutcome outcome;

    private String changes;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected PlanReview() {}

    static PlanReview request(
            UUID id, UUID planId, UUID patientId, ReviewReason reason, LocalDate dueOn, Instant requestedAt) {
        var review = new PlanReview();
        review.id = id;
        review.version = 1;
        review.planId = planId;
        review.patientId = patientId;
        review.cause = reason.cause();
        review.causeKey = reason.key();
        review.causeId = reason.causeId();
        review.dueOn = dueOn;
        review.requestedAt = requestedAt;
        return review;
    }

    PlanReviewEvent.Requested requested() {
        return new PlanReviewEvent.Requested(id, version, requestedAt, planId, patientId, cause, causeId, dueOn);
    }

    PlanReviewEvent.Resolved resolve(ReviewOutcome result, String whatChanged, String by, Instant at) {
        if (outcome != null) {
            throw new IllegalTransition(NOUN, "resolved", "resolved again");
        }
        outcome = result;
        changes = whatChanged;
        resolvedBy = by;
        resolvedAt = at;
        version++;
        return new PlanReviewEvent.Resolved(id, version, at, planId, patientId, result);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    UUID patientId() {
        return patientId;
    }

    ReviewCause cause() {
        return cause;
    }

    Optional<UUID> causeId() {
        return Optional.ofNullable(causeId);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<ReviewOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<String> changes() {
        return Optional.ofNullable(changes);
    }

    Optional<String> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
