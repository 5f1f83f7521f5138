package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param reason why the plan stops early
 * @param occurredAt when it stopped, or null for now
 */
public record DiscontinueTherapyPlanRequest(@NotNull DiscontinuationReason reason, Instant occurredAt) {}
