package health.praxis.outcomes.attainment;

import health.praxis.outcomes.plan.ScaledPlan;
import health.praxis.outcomes.plan.ScaledPlan.ScaledGoal;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which ratings may be recorded for a plan; all that speaks against them is told at once. */
final class RatingPolicy {

    private RatingPolicy() {}

    /** @throws RuleRefused naming every rating that may not be recorded */
    static List<RatedGoal> goals(ScaledPlan plan, List<RateGoalsRequest.Rating> ratings) {
        Map<UUID, ScaledGoal> scaled =
                plan.goals().stream().collect(Collectors.toMap(ScaledGoal::goalId, Function.identity()));
        Set<UUID> seen = new HashSet<>();
        List<Violation> broken = new ArrayList<>();
        List<RatedGoal> goals = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            RateGoalsRequest.Rating rating = ratings.get(i);
            String pointer = "/ratings/" + i + "/goalId";
            ScaledGoal goal = scaled.get(rating.goalId());
            if (!seen.add(rating.goalId())) {
                broken.add(Violation.at(pointer, "rated-twice", "Each goal is rated once."));
            } else if (plan.goalsWithoutScale().contains(rating.goalId())) {
                broken.add(
                        Violation.at(pointer, "goal-without-scale", "The goal has no levels of attainment to rate."));
            } else if (goal == null) {
                broken.add(Violation.at(pointer, "goal-of-another-plan", "The plan has no such goal."));
            } else {
                goals.add(new RatedGoal(goal.goalId(), rating.attainment(), goal.importance(), goal.difficulty()));
            }
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The goals were not rated; see errors.", broken);
        }
        return goals;
    }

    /** @throws RuleRefused when the ratings make no T-score */
    static AttainmentOutcome.Attained attained(AttainmentOutcome outcome) {
        return switch (outcome) {
            case AttainmentOutcome.Attained attained -> attained;
            case AttainmentOutcome.Refused(var refusals) -> {
                Refusal first = refusals.getFirst();
                throw new RuleRefused(Violation.at("/ratings", first.reason().key(), first.message()));
            }
        };
    }
}
