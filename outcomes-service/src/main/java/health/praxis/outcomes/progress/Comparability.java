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
    private final Map<LocalDate, List<Measurement>> days;

    private Comparability(ZoneId zone, Map<LocalDate, List<Measurement>> days) {
        this.zone = zone;
        this.days = days;
    }

    /** @param zone of the clinic, in which days are counted */
    public static Comparability of(Collection<Measurement> results, ZoneId zone) {
        return new Comparability(
                zone,
                results.stream()
                        .sorted(Comparator.comparing(Measurement::at).thenComparing(Measurement::id))
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

    /**
     * What change is counted over: everything from the baseline on, and of what was taken in other ways on its day before it,
     * the other hand or pace, the last of each way.
     */
    Predicate<Measurement> from(Measurement baseline) {
        List<Measurement> before = dayOf(baseline).stream()
                .filter(each -> each.at().isBefore(baseline.at()) && !areComparable(each, baseline))
                .toList();
        return each -> !each.at().isBefore(baseline.at())
                || (before.contains(each)
                        && before.reversed().stream()
                                .filter(other -> areComparable(other, each))
                                .findFirst()
                                .filter(each::equals)
                                .isPresent());
    }

    /**
     * Where change is counted from for a result: the baseline, or what was taken of its day in the way of that result: the
     * first from the baseline on, else the last before it.
     */
    public Optional<Measurement> startLike(Measurement result, Measurement baseline) {
        List<Measurement> alike = Stream.concat(
                        dayOf(baseline).stream().filter(each -> !each.at().isBefore(baseline.at())),
                        dayOf(baseline).reversed().stream()
                                .filter(each -> each.at().isBefore(baseline.at())))
                .filter(each -> each.at().isBefore(result.at()) && areComparable(each, result))
                .toList();
        return areComparable(baseline, result)
                ? Optional.of(baseline)
                : alike.stream().findFirst();
    }

    private List<Measurement> dayOf(Measurement result) {
        return days.getOrDefault(LocalDate.ofInstant(result.at(), zone), List.of());
    }

    public boolean areComparable(Measurement one, Measurement other) {
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
        return dayOf(unable).stream()
                .filter(Measurement::isAble)
                .filter(score -> score.administration().isAtMostAnotherWayThan(unable.administration()));
    }
}
