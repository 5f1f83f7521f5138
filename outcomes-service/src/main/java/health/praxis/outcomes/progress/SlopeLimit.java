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
 * one, in percent of the earlier. A faster loss counts once it has come to {@link #POINTS_TO_COUNT} since the baseline, a
 * slower one once as many fewer were lost than at the earlier rate, by the present rate and from the first to the latest
 * score. Who lost nothing before has no rate to take a percentage of: such a loss counts as 100 % faster, and a slower gain is
 * no loss at all.
 */
record SlopeLimit(ProgressQuestion question, ProgressSeries series, Pace pace) implements ProgressLimit {

    /** Scores of fewer days than this do not tell a changed rate from one odd day. */
    private static final int DAYS_TO_CONFIRM = 3;

    private static final double WEEKS_SINCE_ONSET_TO_CONFIRM = 4;

    /** One point is one step of one item, by which two ratings of an unchanged person can differ. */
    private static final double POINTS_TO_COUNT = 2;

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

    /** What counts by this pace; nothing when neither a faster nor a slower loss does. */
    Optional<Reason> answer() {
        return worsened().or(this::improved).map(Reached::reason);
    }

    private Optional<Reached> reached(boolean slower, Reason reason) {
        OptionalDouble percent = percentSlower();
        if (percent.isEmpty() || slower != percent.getAsDouble() > 0) {
            return Optional.empty();
        }
        var standing = series.scoredDays() >= DAYS_TO_CONFIRM
                        && isLongEnough(pace.before().get())
                ? Confirmation.Standing.CONFIRMED
                : Confirmation.Standing.UNCONFIRMED;
        return threshold()
                .filter(limit -> limit.isReachedBy(percent.getAsDouble()))
                .map(limit -> new Reached(limit, percent.getAsDouble(), standing, reason));
    }

    /** Early in the illness the rate since its onset is steep, and a few days without a loss are already slower. */
    private boolean isLongEnough(EarlierRate before) {
        return before.source() != EarlierRate.Source.SINCE_ONSET || pace.weeks() >= WEEKS_SINCE_ONSET_TO_CONFIRM;
    }

    /** How much slower the loss is than before, in percent; negative when it is faster, 0 by too few points to count. */
    private OptionalDouble percentSlower() {
        if (pace.before().isEmpty() || pace.since().isEmpty()) {
            return OptionalDouble.empty();
        }
        double before = loss(pace.before().get().slopePerWeek());
        double now = loss(pace.since().get().slope());
        double slower = before > 0 ? 100 * (before - now) / before : -100;
        double points = slower < 0 ? now * pace.weeks() : before * pace.weeks() - lost(now);
        return OptionalDouble.of(points >= POINTS_TO_COUNT - TOLERANCE ? slower : 0);
    }

    /** By the present rate, or from the first to the latest score where that is more: a rate of none can hide a late fall. */
    private double lost(double perWeek) {
        return Math.max(perWeek * pace.weeks(), -series.gained());
    }

    private double loss(double slope) {
        return question.instrument().direction() == Direction.HIGHER_IS_BETTER ? -slope : slope;
    }

    /** The threshold's percentage is itself the limit, because the change is a percentage too. */
    private Optional<AppliedThreshold> threshold() {
        ThresholdContext ofSlope = question.context().on(Threshold.SLOPE);
        return AppliedThreshold.limit(question.instrument(), ofSlope, 100, ChangeDirection.IMPROVEMENT);
    }
}
