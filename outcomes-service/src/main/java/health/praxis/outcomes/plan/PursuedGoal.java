package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal that is pursued now.
 *
 * @param from the day its plan began, or that of the later revision that first carried it
 * @param episodeId of the plan, where it named one
 */
public record PursuedGoal(PlannedGoal goal, LocalDate from, Optional<UUID> episodeId) {}
