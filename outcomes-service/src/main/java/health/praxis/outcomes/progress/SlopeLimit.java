package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The limit of an instrument judged by its rate of loss (ALSFRS-R): the present rate against the person's own earlier
 * one, in percent of the earlier. Who lost nothing before has no rate to take a percentage of: a loss since then counts as
 * 100 % faster once it has come to {@link #POINTS_AFTER_STABILITY}, and a slower gain is no loss at all.
 */
record SlopeLimit(ProgressQuestion question, ProgressSeries series, Pace pace) implements ProgressLimit {

    /** Scores of fewer days than this do not tell a changed rate from one odd day. */
    private static final int DAYS_TO_CONFIRM = 3;

    /** One point is one step of one item, by which two ratings of an unchanged person can differ. */
    private static final double POINTS_AFTER_STABILITY = 2;

    private static final double TOLERANCE = 1e-9;

    @Override
    public boolean isKnown() {
        return threshold().isPresent() && percentSlower().isPresent();
    }

    @Override
    public Reason whyUnknown() {
        return threshold().isPresent() ? Reason.NO_EARLIER_SLOPE : Reason.NO_THRESHOLD_FOR_CONTEXT;
    }

    @Override
    public Optional<AppliedThreshold> used() {
        return threshold();
    }

    @Override
    public Optional<Reached> worsened() {
        return reached(false, Reason.FASTER_LOSS_THAN_BEFORE);
    }

    @Override
    public Optional<Reached> improved() {
        return reached(true, Reason.SLOWER_LOSS_THAN_BEFORE);
    }

    private Optional<Reached> reached(boolean slower, Reason reason) {
        OptionalDouble percent = percentSlower();
        if (percent.isEmpty() || slower != percent.getAsDouble() > 0) {
            return Optional.empty();
        }
        boolean confirmed = series.scoredDays() >= DAYS_TO_CONFIRM;
        return threshold()
                .filter(limit -> limit.isReachedBy(percent.getAsDouble()))
                .map(limit -> new Reached(limit, percent.getAsDouble(), confirmed, reason));
    }

    /** How much slower the loss is than before, in percent; negative when it is faster. */
    private OptionalDouble percentSlower() {
        OptionalDouble earlier = loss(pace.before());
        OptionalDouble present = loss(pace.since()
                .map(estimate -> OptionalDouble.of(estimate.slope()))
                .orElse(OptionalDouble.empty()));
        if (earlier.isEmpty() || present.isEmpty()) {
            return OptionalDouble.empty();
        }
        double before = earlier.getAsDouble();
        double now = present.getAsDouble();
        if (before > 0) {
            return OptionalDouble.of(100 * (before - now) / before);
        }
        return OptionalDouble.of(now * pace.weeks() >= POINTS_AFTER_STABILITY - TOLERANCE ? -100 : 0);
    }

    private OptionalDouble loss(OptionalDouble slope) {
        int sign = question.instrument().direction() == Direction.HIGHER_IS_BETTER ? -1 : 1;
        return slope.isPresent() ? OptionalDouble.of(sign * slope.getAsDouble()) : OptionalDouble.empty();
    }

    /** The threshold's percentage is itself the limit, because the change is a percentage too. */
    private Optional<AppliedThreshold> threshold() {
        ThresholdContext ofSlope = question.context().on(Threshold.SLOPE);
        return AppliedThreshold.limit(question.instrument(), ofSlope, 100, ChangeDirection.IMPROVEMENT);
    }
}
