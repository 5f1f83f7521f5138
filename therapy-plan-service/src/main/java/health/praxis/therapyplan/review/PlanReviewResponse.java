package health.praxis.therapyplan.review;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A review as clients see it.
 *
 * @param causeId the fact behind it, or null
 * @param outcome null while open
 * @param changes what was changed, in the clinician's words
 */
public record PlanReviewResponse(
        UUID id,
        long version,
        UUID planId,
        UUID patientId,
        ReviewCause cause,
        UUID causeId,
        LocalDate dueOn,
        ReviewOutcome outcome,
        String changes,
        String resolvedBy,
        Instant requestedAt,
        Instant resolvedAt)
        implements Representation {

    static PlanReviewResponse from(PlanReview review) {
        return new PlanReviewResponse(
                review.id(),
                review.version(),
                review.planId(),
                review.patientId(),
                review.cause(),
                review.causeId().orElse(null),
                review.dueOn(),
                review.outcome().orElse(null),
                review.changes().orElse(null),
                review.resolvedBy().orElse(null),
                review.requestedAt(),
                review.resolvedAt().orElse(null));
    }
}
