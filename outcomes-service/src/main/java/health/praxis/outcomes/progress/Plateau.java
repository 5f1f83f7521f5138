package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ImprovementRoom;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an unchanged score may be called a plateau. No validated rule exists; this is the service's convention, and
 * each condition that fails is named. With five or more points the slope must not speak against it either.
 */
final class Plateau {

    private static final int ASSESSMENTS = 3;
    private static final int DAYS = 28;
    private static final double TOLERANCE = 1e-9;

    /** What speaks against a plateau. */
    enum Obstacle implements Keyed {
        FEWER_THAN_THREE_ASSESSMENTS,
        SPAN_UNDER_28_DAYS,
        LIMIT_UNKNOWN,
        SPREAD_BEYOND_LIMIT,
        MCID_REACHED,
        DOSE_UNKNOWN,
        DOSE_BELOW_80_PERCENT,
        FLOOR_OR_CEILING,
        EXPLAINED_OTHERWISE,
        SLOPE_NOT_FLAT
    }

    private final ProgressFacts facts;
    private final ProgressQuestion question;
    private final List<Measurement> scored;

    Plateau(ProgressFacts facts) {
        this.facts = facts;
        this.question = facts.question();
        this.scored = facts.series().scored();
    }

    /** Everything that speaks against a plateau; empty when it is one. */
    Set<Obstacle> obstacles() {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (scored.size() < ASSESSMENTS) {
            obstacles.add(Obstacle.FEWER_THAN_THREE_ASSESSMENTS);
        }
        if (days() < DAYS) {
            obstacles.add(Obstacle.SPAN_UNDER_28_DAYS);
        }
        if (!scored.isEmpty()) {
            obstacles.addAll(spread());
        }
        if (question.dose().share().isEmpty()) {
            obstacles.add(Obstacle.DOSE_UNKNOWN);
        } else if (question.dose().isShort()) {
            obstacles.add(Obstacle.DOSE_BELOW_80_PERCENT);
        }
        if (scored.stream().anyMatch(this::hasNoRoom)) {
            obstacles.add(Obstacle.FLOOR_OR_CEILING);
        }
        if (!facts.confounders().isEmpty()) {
            obstacles.add(Obstacle.EXPLAINED_OTHERWISE);
        }
        boolean flat = facts.pace().since()
                .flatMap(TheilSen.Estimate::interval)
                .map(interval -> interval.contains(0))
                .orElse(true);
        if (!flat) {
            obstacles.add(Obstacle.SLOPE_NOT_FLAT);
        }
        return obstacles;
    }

    /** Days of the clinic from the first to the latest score, whatever the hour and whenever clocks were changed. */
    private long days() {
        return scored.isEmpty() ? 0 : ChronoUnit.DAYS.between(question.dayOf(scored.getFirst()), question.dayOf(scored.getLast()));
    }

    private Set<Obstacle> spread() {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        double[] sorted =
                scored.stream().mapToDouble(Measurement::value).sorted().toArray();
        double median = TheilSen.median(sorted);
        Optional<AppliedThreshold> limit = either(median, true);
        if (limit.isEmpty()) {
            obstacles.add(Obstacle.LIMIT_UNKNOWN);
            return obstacles;
        }
        double most = limit.get().limit() + TOLERANCE;
        if (scored.stream().anyMatch(each -> Math.abs(each.value() - median) > most)) {
            obstacles.add(Obstacle.SPREAD_BEYOND_LIMIT);
        }
        Measurement first = scored.getFirst();
        boolean important = scored.stream().skip(1).anyMatch(each -> reachesMcid(first, each));
        if (important) {
            obstacles.add(Obstacle.MCID_REACHED);
        }
        return obstacles;
    }

    private boolean reachesMcid(Measurement first, Measurement later) {
        double improvement = facts.series().improvement(first, later);
        Optional<AppliedThreshold> mcid = AppliedThreshold.choose(
                        question.instrument(),
                        Threshold.Kind.MCID,
                        question.context(),
                        first.value(),
                        ChangeDirection.of(improvement))
                .or(() -> either(first.value(), false));
        return mcid.map(threshold -> threshold.isReachedBy(improvement)).orElse(false);
    }

    /** MDC, else MCID, of whichever direction has one; the MDC alone is meant to be known for both. */
    private Optional<AppliedThreshold> either(double from, boolean mcidToo) {
        Instrument instrument = question.instrument();
        ThresholdContext context = question.context();
        Optional<AppliedThreshold> mdc = AppliedThreshold.choose(
                        instrument, Threshold.Kind.MDC, context, from, ChangeDirection.IMPROVEMENT)
                .or(() -> AppliedThreshold.choose(
                        instrument, Threshold.Kind.MDC, context, from, ChangeDirection.WORSENING));
        if (mdc.isPresent() || !mcidToo) {
            return mdc;
        }
        return AppliedThreshold.choose(instrument, Threshold.Kind.MCID, context, from, ChangeDirection.IMPROVEMENT)
                .or(() -> AppliedThreshold.choose(
                        instrument, Threshold.Kind.MCID, context, from, ChangeDirection.WORSENING));
    }

    private boolean hasNoRoom(Measurement measurement) {
        return !ImprovementRoom.missing(question.instrument(), question.context(), measurement.value())
                .isEmpty();
    }
}
