package health.praxis.outcomes.attainment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far the goals moved between two occasions. Both T-scores are made of the goals rated on both, with what the goals weigh
 * on the later one: another set of goals or other weights would be a change of the plan and not of the person.
 *
 * @param from T-score before
 * @param to T-score after
 * @param clear whether it is a standard deviation or more
 * @param goals how many goals were rated on both
 */
public record AttainmentChange(double from, double to, double change, boolean clear, int goals) {

    /** The change, or none when no goal was rated on both occasions or all of them weigh nothing. */
    static Optional<AttainmentChange> between(GoalAttainment scale, List<RatedGoal> before, List<RatedGoal> after) {
        Map<UUID, Integer> earlier = before.stream()
                .filter(goal -> goal.attainment() != null)
                .collect(Collectors.toMap(RatedGoal::goalId, RatedGoal::attainment));
        List<RatedGoal> then = new ArrayList<>();
        List<RatedGoal> now = new ArrayList<>();
        for (RatedGoal goal : after) {
            if (goal.attainment() != null && earlier.containsKey(goal.goalId())) {
                then.add(goal.rated(earlier.get(goal.goalId())));
                now.add(goal);
            }
        }
        return scale.score(ratings(then)) instanceof AttainmentOutcome.Attained from
                        && scale.score(ratings(now)) instanceof AttainmentOutcome.Attained to
                ? Optional.of(new AttainmentChange(
                        from.t(),
                        to.t(),
                        to.t() - from.t(),
                        GoalAttainment.isClearChange(from.t(), to.t()),
                        now.size()))
                : Optional.empty();
    }

    private static List<GoalRating> ratings(List<RatedGoal> goals) {
        return goals.stream().map(RatedGoal::rating).toList();
    }
}
