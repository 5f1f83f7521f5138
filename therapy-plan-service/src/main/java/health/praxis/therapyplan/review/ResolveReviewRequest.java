package health.praxis.therapyplan.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * @param outcome what kind of change came of it
 * @param changes what was changed, or why nothing was, in the clinician's words
 * @param occurredAt when the plan was looked at, or null for now
 */
public record ResolveReviewRequest(
        @NotNull ReviewOutcome outcome,
        @NotBlank @Size(max = 2000) String changes,
        Instant occurredAt) {}
