package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.plan.PlanContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A change to an active plan. Goals, prescriptions and home programme are taken as they stand now.
 *
 * @param reason why the plan changes
 * @param content all that the plan says from now on, or null when that stays
 * @param occurredAt since when, or null for now
 */
public record RevisePlanRequest(
        @NotBlank @Size(max = 500) String reason, @Valid PlanContent content, Instant occurredAt) {}
