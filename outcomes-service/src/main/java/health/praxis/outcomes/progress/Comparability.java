package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which results of a person with one instrument may be compared.
 *
 * <p>Who was not able with whatever aid and help has lost what was possible with another. Who was not able in one way and had
 * a score on the same day of the clinic has not: such a result goes only with those of the same pace, aid and help.
 */
public final class Comparability {

    private final ZoneId zone;
    private final Map<LocalDate, List<Measurement>> scores;

    private Comparability(ZoneId zone, Map<LocalDate, List<Measurement>> scores) {
        this.zone = zone;
        this.scores = scores;
    }

    /** @param zone of the clinic, in which days are counted */
    public static Comparability of(Collection<Measurement> results, ZoneId zone) {
        return new Comparability(
                zone,
                results.stream()
                        .filter(Measurement::isAble)
                        .collect(Collectors.groupingBy(each -> LocalDate.ofInstant(each.at(), zone))));
    }

    /** The circumstances that make a comparison of the two meaningless; empty when it is sound. */
    public Set<Circumstance> differences(Measurement one, Measurement other) {
        if (one.isAble() && other.isAble()) {
            return one.administration().differencesFrom(other.administration());
        }
        Set<Circumstance> differences = EnumSet.noneOf(Circumstance.class);
        differences.addAll(one.administration().differencesFromUnable(other.administration()));
        if (wasDoneThatDay(one) || wasDoneThatDay(other)) {
            differences.addAll(one.administration().waysOtherThan(other.administration()));
        }
        return differences;
    }

    /** What change is counted over: everything from the baseline on, and what was taken in another way on its day. */
    Predicate<Measurement> from(Measurement baseline) {
        return each -> !each.at().isBefore(baseline.at())
                || (dayOf(each).equals(dayOf(baseline)) && !areComparable(each, baseline));
    }

    private LocalDate dayOf(Measurement result) {
        return LocalDate.ofInstant(result.at(), zone);
    }

    boolean areComparable(Measurement one, Measurement other) {
        return differences(one, other).isEmpty();
    }

    /** Whether the person was not able, and had a score on that day all the same. */
    boolean wasDoneThatDay(Measurement result) {
        return !result.isAble() && scoresOfTheDayOf(result).findAny().isPresent();
    }

    /** The last score before the person was not able, of that day and in another way. */
    Optional<Measurement> scoreBeforeInAnotherWay(Measurement unable) {
        return scoresOfTheDayOf(unable)
                .filter(score -> score.at().isBefore(unable.at()))
                .filter(score -> !score.administration()
                        .waysOtherThan(unable.administration())
                        .isEmpty())
                .max(Comparator.comparing(Measurement::at));
    }

    /** Those of the same version, side and state. */
    private Stream<Measurement> scoresOfTheDayOf(Measurement unable) {
        return scores.getOrDefault(dayOf(unable), List.of()).stream()
                .filter(score -> score.administration().isAtMostAnotherWayThan(unable.administration()));
    }
}
