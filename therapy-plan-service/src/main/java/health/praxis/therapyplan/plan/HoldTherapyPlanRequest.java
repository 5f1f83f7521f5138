package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param reason why treatment pauses
 * @param occurredAt since when, or null for now
 */
public record HoldTherapyPlanRequest(@NotNull HoldReason reason, Instant occurredAt) {}
