package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From which of a person's results change is counted.
 *
 * <p>With a goal: the result with the baseline score that the goal states, as the instrument shows it: the last one up to the
 * day the plan began, else the first one. Where the goal states none that was measured, the last result that was marked as a
 * baseline or taken up to that day. Without a goal, the last one marked. Else the first of all.
 */
public final class Baseline {

    private static final double TOLERANCE = 1e-9;

    private Baseline() {}

    /** @param results of the instrument, in the order they were performed */
    static Optional<MeasuredResult> of(
            Instrument instrument, List<MeasuredResult> results, Optional<PursuedGoal> goal, ZoneId zone) {
        return goal.flatMap(pursued -> {
                    Predicate<MeasuredResult> before = result ->
                            !LocalDate.ofInstant(result.performedAt(), zone).isAfter(pursued.planBeganOn());
                    return stated(instrument, results, pursued.goal(), before)
                            .or(() -> last(results, before.or(Baseline::isMarked)));
                })
                .or(() -> withoutGoal(results));
    }

    /** @param results of one instrument, in the order they were performed */
    public static Optional<MeasuredResult> withoutGoal(List<MeasuredResult> results) {
        return last(results, Baseline::isMarked).or(() -> results.stream().findFirst());
    }

    private static Optional<MeasuredResult> stated(
            Instrument instrument, List<MeasuredResult> results, PlannedGoal goal, Predicate<MeasuredResult> before) {
        if (goal.baseline() == null || !goal.baseline().instrument().equals(instrument.id())) {
            return Optional.empty();
        }
        List<MeasuredResult> equal = results.stream()
                .filter(result -> result.score()
                        .filter(score ->
                                readsAs(instrument, score, goal.baseline().value()))
                        .isPresent())
                .toList();
        return last(equal, before).or(() -> equal.stream().findFirst());
    }

    private static boolean readsAs(Instrument instrument, double score, double stated) {
        var decimals = instrument.scoring().displayDecimals();
        return decimals.isPresent()
                ? shown(score, decimals.getAsInt()).equals(shown(stated, decimals.getAsInt()))
                : Math.abs(score - stated) <= TOLERANCE;
    }

    private static BigDecimal shown(double score, int decimals) {
        return BigDecimal.valueOf(score).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Optional<MeasuredResult> last(List<MeasuredResult> results, Predicate<MeasuredResult> which) {
        return results.reversed().stream().filter(which).findFirst();
    }

    private static boolean isMarked(MeasuredResult result) {
        return result.timePoint() == TimePoint.BASELINE;
    }
}
