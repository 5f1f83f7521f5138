package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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

    /** The ways in which there were scores of a day. */
    private final Map<LocalDate, Set<Administration>> ways = new HashMap<>();

    private Comparability(ZoneId zone, Map<LocalDate, List<Measurement>> days) {
        this.zone = zone;
        this.days = days;
        days.forEach((day, results) -> ways.put(
                day,
                results.stream()
                        .filter(Measurement::isAble)
                        .map(Measurement::administration)
                        .collect(Collectors.toSet())));
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
     * the other hand or pace, where each way starts.
     */
    Predicate<Measurement> from(Measurement baseline) {
        return each -> !each.at().isBefore(baseline.at())
                || (dayOf(baseline).contains(each)
                        && !areComparable(each, baseline)
                        && startOfDay(baseline, other -> areComparable(other, each))
                                .filter(each::equals)
                                .isPresent());
    }

    /** Where change is counted from for a result: the baseline, or where its way starts on the day of the baseline. */
    public Optional<Measurement> startLike(Measurement result, Measurement baseline) {
        return areComparable(baseline, result)
                ? Optional.of(baseline)
                : startOfDay(baseline, each -> each.at().isBefore(result.at()) && areComparable(each, result));
    }

    /**
     * Where one way starts on the day of the baseline: the first from the baseline on, else the last before it. A score goes
     * before not able, which a second attempt may have ended in.
     */
    private Optional<Measurement> startOfDay(Measurement baseline, Predicate<Measurement> alike) {
        List<Measurement> before = new ArrayList<>();
        List<Measurement> after = new ArrayList<>();
        dayOf(baseline).stream()
                .filter(alike)
                .forEach(each -> (each.at().isBefore(baseline.at()) ? before : after).add(each));
        List<Measurement> inTurn =
                Stream.concat(after.stream(), before.reversed().stream()).toList();
        return inTurn.stream()
                .filter(Measurement::isAble)
                .findFirst()
                .or(() -> inTurn.stream().findFirst());
    }

    private List<Measurement> dayOf(Measurement result) {
        return days.getOrDefault(LocalDate.ofInstant(result.at(), zone), List.of());
    }

    public boolean areComparable(Measurement one, Measurement other) {
        return differences(one, other).isEmpty();
    }

    /** Whether the person was not able, and had a score on that day all the same. */
    boolean wasDoneThatDay(Measurement result) {
        return !result.isAble()
                && ways.getOrDefault(LocalDate.ofInstant(result.at(), zone), Set.of()).stream()
                        .anyMatch(way -> way.isAtMostAnotherWayThan(result.administration()));
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
