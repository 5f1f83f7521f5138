package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.Administration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether a goal's target is met, and by which result. */
record TargetMet(ProgressQuestion question, Target target, ProgressSeries series, boolean atDueDate) {

    /** The result that meets it, where that is what the goal is about. */
    Optional<Measurement> by() {
        return speaks().filter(this::meets).filter(this::othersMeetIt).filter(_ -> wasMissedBefore());
    }

    /** The latest result, or the nearest to the due date, of two as near the later; none when all are too far from it. */
    private Optional<Measurement> speaks() {
        return atDueDate
                ? series.current().stream()
                        .filter(each -> daysFromDue(each) <= Target.DAYS_AROUND)
                        .min(inTurn())
                : series.latest();
    }

    private long daysFromDue(Measurement each) {
        return Math.abs(ChronoUnit.DAYS.between(target.due(), question.dayOf(each)));
    }

    /** The one that speaks first. */
    private Comparator<Measurement> inTurn() {
        Comparator<Measurement> latest = ProgressSeries.IN_ORDER.reversed();
        return atDueDate ? Comparator.comparingLong(this::daysFromDue).thenComparing(latest) : latest;
    }

    private boolean meets(Measurement measurement) {
        return measurement.isAble() && target.isMetBy(measurement.value());
    }

    /**
     * Where it is not known which hand, pace or state the goal is about, the others must be there as well: each other hand
     * that was measured since the baseline, and each other pace or state that was measured in the days around.
     */
    private boolean othersMeetIt(Measurement speaking) {
        Administration own = series.administration();
        LocalDate start = start();
        List<Measurement> last = new ArrayList<>();
        series.others().stream()
                .filter(each -> each.administration().measuresAnotherThan(own))
                .filter(each -> !series.dayOf(each).isBefore(start))
                .filter(each -> each.isAble() || !own.isAtMostAnotherWayThan(each.administration()))
                .filter(each -> each.administration().measuresAnotherPartThan(own) || isNear(each, speaking))
                .sorted(inTurn())
                .filter(each -> last.stream()
                        .allMatch(known -> known.administration().measuresAnotherThan(each.administration())))
                .forEach(last::add);
        return last.stream().allMatch(this::meets);
    }

    /** The day of the baseline, whichever hand that was of, or of the first result of this series where that came before. */
    private LocalDate start() {
        Optional<UUID> baseline = atDueDate ? question.baselineAtDueDate() : question.baseline();
        return Stream.concat(
                        question.measurements().stream()
                                .filter(each ->
                                        baseline.isEmpty() || baseline.get().equals(each.id())),
                        series.current().stream())
                .map(series::dayOf)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isNear(Measurement other, Measurement speaking) {
        return Math.abs(ChronoUnit.DAYS.between(question.dayOf(speaking), question.dayOf(other))) <= Target.DAYS_AROUND;
    }

    /**
     * Where the goal started from a score that nobody recorded and another hand was measured too, one that was there from the
     * first has reached nothing.
     */
    private boolean wasMissedBefore() {
        return !(question.goalStart() instanceof GoalStart.NotShown)
                || question.intent().isSustaining()
                || question.measurements().stream()
                        .noneMatch(each -> each.administration().measuresAnotherThan(series.administration()))
                || series.current().stream().anyMatch(each -> !meets(each));
    }
}
