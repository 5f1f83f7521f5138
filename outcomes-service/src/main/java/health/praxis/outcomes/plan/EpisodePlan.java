package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one plan of an episode asks for.
 *
 * @param goals those of the latest revision that are still pursued
 * @param prescribed everything prescribed, from the first revision on
 */
public record EpisodePlan(
        UUID planId, LocalDate beganOn, List<PlannedGoal> goals, List<PrescribedSpan> prescribed, State state) {

    /** Whether treatment by the plan goes on. */
    public enum State {
        RUNNING,
        ON_HOLD,
        OVER
    }
}
