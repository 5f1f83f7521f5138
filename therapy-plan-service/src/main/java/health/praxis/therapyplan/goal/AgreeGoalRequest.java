package health.praxis.therapyplan.goal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param by who agrees to the goal as it stands
 * @param occurredAt when they did, or null for now
 */
public record AgreeGoalRequest(@NotNull AgreeingParty by, Instant occurredAt) {}
