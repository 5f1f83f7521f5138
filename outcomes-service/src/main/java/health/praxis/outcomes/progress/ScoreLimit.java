package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.util.Optional;

/** The limit of an instrument judged by the difference of two scores. */
record ScoreLimit(ProgressQuestion question, ProgressSeries series) implements ProgressLimit {

    @Override
    public boolean isKnown() {
        return used().isPresent();
    }

    @Override
    public Reason whyUnknown() {
        return Reason.NO_THRESHOLD_FOR_CONTEXT;
    }

    @Override
    public Optional<AppliedThreshold> used() {
        return series.scored().stream()
                .findFirst()
                .flatMap(baseline -> limit(baseline, ChangeDirection.IMPROVEMENT)
                        .or(() -> limit(baseline, ChangeDirection.WORSENING)));
    }

    @Override
    public Optional<Reached> worsened() {
        Optional<Measurement> best = series.bestBeforeLatest();
        Optional<Measurement> latest = series.latest().filter(Measurement::isAble);
        if (best.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        return limit(best.get(), ChangeDirection.WORSENING)
                .filter(limit -> isBelow(best.get(), latest.get(), limit))
                .map(limit -> new Reached(
                        limit,
                        series.improvement(best.get(), latest.get()),
                        standing(best.get(), limit),
                        Reason.WORSE_THAN_BEST));
    }

    /** Whether measurements of earlier days had already fallen as far below the same best. */
    private Confirmation.Standing standing(Measurement best, AppliedThreshold limit) {
        return Confirmation.of(question.instrument())
                .standing(series, best, each -> !each.isAble() || isBelow(best, each, limit));
    }

    private boolean isBelow(Measurement best, Measurement later, AppliedThreshold limit) {
        double improvement = series.improvement(best, later);
        return improvement < 0 && limit.isReachedBy(improvement);
    }

    @Override
    public Optional<Reached> improved() {
        Optional<Measurement> latest = series.latest().filter(Measurement::isAble);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        Measurement baseline = series.scored().getFirst();
        return limit(baseline, ChangeDirection.IMPROVEMENT)
                .filter(limit -> isAbove(baseline, latest.get(), limit))
                .map(limit -> new Reached(
                        limit,
                        series.improvement(baseline, latest.get()),
                        Confirmation.of(question.instrument())
                                .standing(series, baseline, each -> each.isAble() && isAbove(baseline, each, limit)),
                        Reason.BETTER_THAN_BASELINE));
    }

    private boolean isAbove(Measurement baseline, Measurement later, AppliedThreshold limit) {
        double improvement = series.improvement(baseline, later);
        return improvement > 0 && limit.isReachedBy(improvement);
    }

    private Optional<AppliedThreshold> limit(Measurement from, ChangeDirection direction) {
        return AppliedThreshold.limit(question.instrument(), question.context(), from.value(), direction);
    }
}
