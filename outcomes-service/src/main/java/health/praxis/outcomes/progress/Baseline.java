package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which of a person's results a plan started from. */
final class Baseline {

    private static final double TOLERANCE = 1e-9;

    private Baseline() {}

    /**
     * The result with the baseline score the goal states: the last one up to the day the plan began, else the first one. Where
     * the goal states none that was measured, the last result marked as a baseline, else the first of all.
     *
     * @param results in the order they were performed
     */
    static Optional<MeasuredResult> of(List<MeasuredResult> results, Optional<PursuedGoal> goal, ZoneId zone) {
        return goal.flatMap(pursued -> stated(results, pursued, zone))
                .or(() -> results.stream()
                        .filter(result -> result.timePoint() == TimePoint.BASELINE)
                        .reduce((earlier, later) -> later))
                .or(() -> results.stream().findFirst());
    }

    private static Optional<MeasuredResult> stated(List<MeasuredResult> results, PursuedGoal pursued, ZoneId zone) {
        PlannedGoal goal = pursued.goal();
        if (goal.baseline() == null
                || !goal.baseline().instrument().equals(goal.target().instrument())) {
            return Optional.empty();
        }
        List<MeasuredResult> equal = results.stream()
                .filter(result -> result.score()
                        .filter(score -> Math.abs(score - goal.baseline().value()) <= TOLERANCE)
                        .isPresent())
                .toList();
        return equal.stream()
                .filter(result ->
                        !LocalDate.ofInstant(result.performedAt(), zone).isAfter(pursued.planBeganOn()))
                .reduce((earlier, later) -> later)
                .or(() -> equal.stream().findFirst());
    }
}
