package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ImprovementRoom;
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
        /** Where the context has no MCID. */
        MDC_REACHED,
        DOSE_UNKNOWN,
        DOSE_BELOW_80_PERCENT,
        FLOOR_OR_CEILING,
        EXPLAINED_OTHERWISE,
        SLOPE_NOT_FLAT,
        /** Where five or more scores share so few times that no pace can be told. */
        SLOPE_UNKNOWN
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
        slopeAgainst().ifPresent(obstacles::add);
        return obstacles;
    }

    /** Fewer than five points cannot tell a slope from none and are not asked for one; of more, one that is not known does. */
    private Optional<Obstacle> slopeAgainst() {
        if (scored.size() < TheilSen.POINTS_FOR_INTERVAL) {
            return Optional.empty();
        }
        Optional<TheilSen.Interval> interval = facts.pace().since().flatMap(TheilSen.Estimate::interval);
        if (interval.isEmpty()) {
            return Optional.of(Obstacle.SLOPE_UNKNOWN);
        }
        return interval.get().contains(0) ? Optional.empty() : Optional.of(Obstacle.SLOPE_NOT_FLAT);
    }

    /** Days of the clinic from the first to the latest score, whatever the hour and whenever clocks were changed. */
    private long days() {
        return scored.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(question.dayOf(scored.getFirst()), question.dayOf(scored.getLast()));
    }

    private Set<Obstacle> spread() {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        double[] sorted =
                scored.stream().mapToDouble(Measurement::value).sorted().toArray();
        double median = TheilSen.median(sorted);
        Optional<AppliedThreshold> limit = limit(median);
        if (limit.isEmpty()) {
            obstacles.add(Obstacle.LIMIT_UNKNOWN);
            return obstacles;
        }
        double most = limit.get().limit() + TOLERANCE;
        if (scored.stream().anyMatch(each -> Math.abs(each.value() - median) > most)) {
            obstacles.add(Obstacle.SPREAD_BEYOND_LIMIT);
        }
        scored.stream().skip(1).flatMap(each -> reached(each).stream()).forEach(obstacles::add);
        return obstacles;
    }

    /** Whether a result differs by the MCID from the first; where none is known, by the detectable change. */
    private Optional<Obstacle> reached(Measurement later) {
        Measurement first = scored.getFirst();
        double improvement = facts.series().improvement(first, later);
        Optional<AppliedThreshold> mcid = choose(Threshold.Kind.MCID, first.value(), ChangeDirection.of(improvement));
        Obstacle obstacle = mcid.isPresent() ? Obstacle.MCID_REACHED : Obstacle.MDC_REACHED;
        return mcid.or(() -> inEitherDirection(Threshold.Kind.MDC, first.value()))
                .filter(threshold -> threshold.isReachedBy(improvement))
                .map(_ -> obstacle);
    }

    /** MDC, else MCID. */
    private Optional<AppliedThreshold> limit(double from) {
        return inEitherDirection(Threshold.Kind.MDC, from).or(() -> inEitherDirection(Threshold.Kind.MCID, from));
    }

    /** Of whichever direction has one. */
    private Optional<AppliedThreshold> inEitherDirection(Threshold.Kind kind, double from) {
        return choose(kind, from, ChangeDirection.IMPROVEMENT).or(() -> choose(kind, from, ChangeDirection.WORSENING));
    }

    private Optional<AppliedThreshold> choose(Threshold.Kind kind, double from, ChangeDirection direction) {
        return AppliedThreshold.choose(question.instrument(), kind, question.context(), from, direction);
    }

    private boolean hasNoRoom(Measurement measurement) {
        return !ImprovementRoom.missing(question.instrument(), question.context(), measurement.value())
                .isEmpty();
    }
}
