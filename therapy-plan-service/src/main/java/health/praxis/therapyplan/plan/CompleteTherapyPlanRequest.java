package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param reason why the plan has done its work
 * @param occurredAt when that was, or null for now
 */
public record CompleteTherapyPlanRequest(@NotNull CompletionReason reason, Instant occurredAt) {}
