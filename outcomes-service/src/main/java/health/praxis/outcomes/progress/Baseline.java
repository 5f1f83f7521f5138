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
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From which of a person's results change is counted.
 *
 * <p>With a goal: the result with the baseline score that the goal states, as the instrument shows it: the last one up to the
 * day the goal is pursued from, else the first one of the {@value #DAYS_TO_MEASURE} days after it; a score that is seen again
 * later is another result. Where the goal states none that was measured then, the last result that was marked as a baseline
 * or taken up to that day. Without a goal, the last one marked. Else the first of all.
 *
 * <p>A mark counts when staff set it, as far as that is known, and for a goal only where it names no other episode than the
 * goal's plan.
 *
 * <p>Who was not able in one way, at another pace, with another aid or help, began with the score of that day before it.
 */
public final class Baseline {

    /** So long after a goal is pursued the score it states may still be measured. A convention of this service. */
    private static final int DAYS_TO_MEASURE = 14;

    private static final double TOLERANCE = 1e-9;

    private Baseline() {}

    /** @param results of the instrument, in the order they were performed */
    static Optional<MeasuredResult> of(
            Instrument instrument, List<MeasuredResult> results, Optional<PursuedGoal> goal, ZoneId zone) {
        return goal.isEmpty() ? withoutGoal(results, zone) : withGoal(instrument, results, goal.get(), _ -> true, zone);
    }

    /** The one for the due date of what is to be kept: by what may speak for that date, and the marks set up to it. */
    static Optional<MeasuredResult> atDueDate(
            Instrument instrument, List<MeasuredResult> results, PursuedGoal goal, Target target, ZoneId zone) {
        return withGoal(
                instrument,
                results.stream().filter(upTo(target.lastDay(), zone)).toList(),
                goal,
                upTo(target.due(), zone),
                zone);
    }

    /** @param results of one instrument, in the order they were performed */
    public static Optional<MeasuredResult> withoutGoal(List<MeasuredResult> results, ZoneId zone) {
        return last(results, Baseline::isMarked)
                .or(() -> results.stream().findFirst())
                .map(start -> orScoreOfThatDay(start, results, zone));
    }

    private static Optional<MeasuredResult> withGoal(
            Instrument instrument,
            List<MeasuredResult> results,
            PursuedGoal pursued,
            Predicate<MeasuredResult> inTime,
            ZoneId zone) {
        Predicate<MeasuredResult> before = upTo(pursued.from(), zone);
        Predicate<MeasuredResult> soon = upTo(pursued.from().plusDays(DAYS_TO_MEASURE), zone);
        return stated(instrument, results.stream().filter(soon).toList(), pursued.goal(), before)
                .or(() -> last(results, before.or(marked(pursued.episodeId()).and(inTime))))
                .or(() -> results.stream().findFirst())
                .map(start -> orScoreOfThatDay(start, results, zone));
    }

    private static MeasuredResult orScoreOfThatDay(MeasuredResult start, List<MeasuredResult> results, ZoneId zone) {
        if (start.score().isPresent()) {
            return start;
        }
        return Comparability.of(results.stream().map(Measurement::of).toList(), zone)
                .scoreBeforeInAnotherWay(Measurement.of(start))
                .flatMap(score -> results.stream()
                        .filter(each -> each.assessmentId().equals(score.id()))
                        .findFirst())
                .orElse(start);
    }

    private static Predicate<MeasuredResult> upTo(LocalDate day, ZoneId zone) {
        return result -> !LocalDate.ofInstant(result.performedAt(), zone).isAfter(day);
    }

    /**
     * What the goal says about where it starts.
     *
     * @param results of the instrument, in the order they were performed
     */
    static GoalStart goalStart(
            Instrument instrument, List<MeasuredResult> results, Optional<PursuedGoal> pursued, ZoneId zone) {
        Optional<PlannedGoal> stating = pursued.map(PursuedGoal::goal).filter(goal -> statesScoreOf(instrument, goal));
        if (stating.isEmpty()) {
            return new GoalStart.Open();
        }
        LocalDate from = pursued.get().from();
        List<MeasuredResult> soon = results.stream()
                .filter(upTo(from.plusDays(DAYS_TO_MEASURE), zone))
                .toList();
        Optional<MeasuredResult> shown = stated(instrument, soon, stating.get(), upTo(from, zone));
        if (shown.isEmpty()) {
            return new GoalStart.NotShown();
        }
        return showing(instrument, soon, stating.get())
                        .anyMatch(each -> isStartOfAnother(each, shown.get(), soon, zone))
                ? new GoalStart.Open()
                : new GoalStart.Shown(shown.get().assessmentId());
    }

    /**
     * Whether a result is where another hand, pace or state than that of {@code shown} stood then: the last of it by that day, else
     * the first after it. What showed a score at another visit is a coincidence.
     */
    private static boolean isStartOfAnother(
            MeasuredResult each, MeasuredResult shown, List<MeasuredResult> results, ZoneId zone) {
        if (!each.administration().measuresAnotherThan(shown.administration())) {
            return false;
        }
        List<MeasuredResult> likeIt = results.stream()
                .filter(result -> result.administration().measuresAnotherThan(shown.administration()))
                .filter(result -> !result.administration().measuresAnotherThan(each.administration()))
                .toList();
        LocalDate day = LocalDate.ofInstant(shown.performedAt(), zone);
        return last(likeIt, upTo(day, zone))
                .or(() -> likeIt.stream().findFirst())
                .filter(each::equals)
                .isPresent();
    }

    private static Optional<MeasuredResult> stated(
            Instrument instrument, List<MeasuredResult> results, PlannedGoal goal, Predicate<MeasuredResult> before) {
        if (!statesScoreOf(instrument, goal)) {
            return Optional.empty();
        }
        List<MeasuredResult> equal = showing(instrument, results, goal).toList();
        return last(equal, before).or(() -> equal.stream().findFirst());
    }

    private static boolean statesScoreOf(Instrument instrument, PlannedGoal goal) {
        return goal.baseline() != null && goal.baseline().instrument().equals(instrument.id());
    }

    /** The results that show the score which the goal states. */
    private static Stream<MeasuredResult> showing(
            Instrument instrument, List<MeasuredResult> results, PlannedGoal goal) {
        return results.stream()
                .filter(result -> result.score()
                        .filter(score ->
                                readsAs(instrument, score, goal.baseline().value()))
                        .isPresent());
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

    private static Predicate<MeasuredResult> marked(Optional<UUID> episode) {
        return result -> isMarked(result)
                && (episode.isEmpty()
                        || result.episodeId()
                                .filter(each -> !each.equals(episode.get()))
                                .isEmpty());
    }

    private static boolean isMarked(MeasuredResult result) {
        return result.timePoint() == TimePoint.BASELINE && !result.selfReported();
    }
}
