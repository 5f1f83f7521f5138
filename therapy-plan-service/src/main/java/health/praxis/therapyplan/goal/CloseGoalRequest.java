package health.praxis.therapyplan.goal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param outcome how it ended
 * @param occurredAt when, or null for now
 */
public record CloseGoalRequest(@NotNull GoalOutcome outcome, Instant occurredAt) {}
