package health.praxis.outcomes.plan;

import java.util.List;
import java.util.UUID;

/**
 * A plan with the goals that have a Goal Attainment Scale.
 *
 * @param goals of all revisions, closed ones too, each with its latest scale
 * @param goalsWithoutScale the other goals of the plan
 */
public record ScaledPlan(UUID planId, UUID patientId, List<ScaledGoal> goals, List<UUID> goalsWithoutScale) {

    /**
     * A goal with its scale.
     *
     * @param importance 0 to 3, for the person
     * @param difficulty 0 to 3, for the team
     */
    public record ScaledGoal(UUID goalId, int importance, int difficulty) {}
}
