package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The measurements a verdict may use: those taken under the same circumstances. For a goal that starts from a known result
 * they are of the same side, pace and state as that. Of several such groups it is the newest with two or more from the baseline
 * on, so that a single result under other circumstances unsays nothing; without any it is the latest result's. Of groups that
 * reach to one day, as of both hands, it is one that ends in the loss of an ability, else the one that started worse, in
 * whatever order they were measured. What was taken in
 * another way on the day of the baseline is of the same visit and counts from then on. What was not possible in one way, on days
 * on which it was done in another, makes no group by itself.
 *
 * @param zone of the clinic, in which days are counted
 * @param administration how these measurements were taken
 * @param earlier comparable ones before the baseline, ascending
 * @param current comparable ones from the baseline on, ascending
 * @param others those that were left out, ascending
 */
record ProgressSeries(
        Instrument instrument,
        ZoneId zone,
        Administration administration,
        List<Measurement> earlier,
        List<Measurement> current,
        List<Measurement> others) {

    private static final double MILLIS_PER_WEEK = Duration.ofDays(7).toMillis();

    private static final Comparator<Measurement> IN_ORDER =
            Comparator.comparing(Measurement::at).thenComparing(Measurement::id);

    /** Of the series that may speak the last one does. */
    private static final Comparator<ProgressSeries> BY_RANK = Comparator.comparing(ProgressSeries::lastDay)
            .thenComparing(ProgressSeries::endsInALoss)
            .thenComparing(ProgressSeries::worseAtFirst)
            .thenComparing(series -> series.administration().circumstances().toString())
            .thenComparing(series -> series.current().getLast(), IN_ORDER);

    /** Fewer cannot show a change. */
    private static final int TO_COMPARE = 2;

    static ProgressSeries of(ProgressQuestion question) {
        return of(
                question.instrument(),
                question.zone(),
                question.measurements(),
                question.baseline(),
                question.goalStart());
    }

    /** @param baseline id of the measurement that change is counted from; absent when it is the first */
    static ProgressSeries of(
            Instrument instrument,
            ZoneId zone,
            List<Measurement> measurements,
            Optional<UUID> baseline,
            GoalStart goalStart) {
        List<Measurement> all = measurements.stream().sorted(IN_ORDER).toList();
        return speaking(instrument, zone, all, start(all, baseline), about(goalStart, all, all));
    }

    /** What was to be judged on a day of the clinic, whatever was measured since. */
    static ProgressSeries upTo(LocalDate day, ProgressQuestion question) {
        List<Measurement> all =
                question.measurements().stream().sorted(IN_ORDER).toList();
        List<Measurement> known = all.stream()
                .takeWhile(each -> !question.dayOf(each).isAfter(day))
                .toList();
        return speaking(
                question.instrument(),
                question.zone(),
                known,
                start(known, question.baselineAtDueDate()),
                about(question.goalStart(), all, known));
    }

    private static Optional<Measurement> start(List<Measurement> all, Optional<UUID> baseline) {
        return baseline.flatMap(
                        id -> all.stream().filter(each -> each.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** Which measurements are of what the goal is about. */
    private static Predicate<Measurement> about(GoalStart start, List<Measurement> all, List<Measurement> known) {
        return switch (start) {
            case GoalStart.Shown(UUID id) ->
                all.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(shown -> sameAs(shown.administration(), known))
                        .orElse(_ -> true);
            case GoalStart.NotShown _, GoalStart.Open _ -> _ -> true;
        };
    }

    /**
     * What measures the same thing. What the start left unnamed is told by the others where all of them name the same; who was
     * not able without naming it was not able at all.
     */
    private static Predicate<Measurement> sameAs(Administration start, List<Measurement> known) {
        return each -> each.administration().measuredOtherwiseThan(start).stream()
                .noneMatch(circumstance -> start.names(circumstance)
                        ? each.isAble() || each.administration().names(circumstance)
                        : severalNamed(circumstance, known));
    }

    private static boolean severalNamed(Circumstance circumstance, List<Measurement> known) {
        return known.stream()
                        .map(each -> each.administration().circumstances().get(circumstance))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    private static ProgressSeries speaking(
            Instrument instrument,
            ZoneId zone,
            List<Measurement> all,
            Optional<Measurement> baseline,
            Predicate<Measurement> about) {
        if (baseline.isEmpty()) {
            return new ProgressSeries(instrument, zone, Administration.plain(), List.of(), List.of(), all);
        }
        var comparability = Comparability.of(all, zone);
        Predicate<Measurement> counts = comparability.from(baseline.get());
        List<ProgressSeries> candidates = IntStream.range(0, all.size())
                .filter(i -> counts.test(all.get(i)) && about.test(all.get(i)))
                .mapToObj(newest -> around(newest, instrument, zone, all, counts, about, comparability))
                .toList();
        List<ProgressSeries> done = candidates.stream()
                .filter(series -> !series.current().stream().allMatch(comparability::wasDoneThatDay))
                .toList();
        return done.stream()
                .filter(series -> series.current().size() >= TO_COMPARE)
                .max(BY_RANK)
                .or(() -> done.stream().max(BY_RANK))
                .or(() -> candidates.stream().max(BY_RANK))
                .orElseGet(
                        () -> new ProgressSeries(instrument, zone, Administration.plain(), List.of(), List.of(), all));
    }

    /** The group of one measurement: those comparable to it, up to it. */
    private static ProgressSeries around(
            int newest,
            Instrument instrument,
            ZoneId zone,
            List<Measurement> all,
            Predicate<Measurement> counts,
            Predicate<Measurement> about,
            Comparability comparability) {
        Measurement pattern = pattern(all.subList(0, newest + 1), comparability);
        List<Measurement> earlier = new ArrayList<>();
        List<Measurement> current = new ArrayList<>();
        List<Measurement> others = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Measurement each = all.get(i);
            if (i > newest
                    || !about.test(each)
                    || !comparability.areComparable(like(i, all, counts, comparability), pattern)) {
                others.add(each);
            } else if (counts.test(each)) {
                current.add(each);
            } else {
                earlier.add(each);
            }
        }
        return new ProgressSeries(
                instrument,
                zone,
                pattern.administration(),
                List.copyOf(earlier),
                List.copyOf(current),
                List.copyOf(others));
    }

    /** The day of the clinic on which the latest was taken. */
    LocalDate lastDay() {
        return dayOf(current.getLast());
    }

    /** Whether what was possible is not any more, which nothing else that was measured hides. */
    private boolean endsInALoss() {
        return !current.getLast().isAble() && current.stream().anyMatch(Measurement::isAble);
    }

    /** How bad it was at first, for an order: not able is worst. */
    private double worseAtFirst() {
        Measurement first = current.getFirst();
        return first.isAble() ? instrument.direction().improvement(first.value(), 0) : Double.POSITIVE_INFINITY;
    }

    /** The last result of each other side, pace or state that was measured from the first day on. */
    Collection<Measurement> lastOfOthers() {
        Map<Map<Circumstance, String>, Measurement> last = new LinkedHashMap<>();
        others.stream()
                .filter(each -> each.administration().measuresAnotherThan(administration))
                .filter(each -> !dayOf(each).isBefore(dayOf(current.getFirst())))
                .filter(each -> each.isAble() || !administration.isAtMostAnotherWayThan(each.administration()))
                .forEach(each -> last.put(each.administration().measured(), each));
        return last.values();
    }

    /**
     * Whose circumstances stand for those of a measurement: its own, and where the person was not able those of the score that
     * was lost, or else of the first that became possible.
     */
    private static Measurement like(
            int which, List<Measurement> all, Predicate<Measurement> counts, Comparability comparability) {
        Measurement each = all.get(which);
        if (each.isAble()) {
            return each;
        }
        Stream<Measurement> before = all.subList(0, which).reversed().stream().filter(counts);
        return Stream.concat(before, all.subList(which + 1, all.size()).stream())
                .filter(other -> other.isAble() && comparability.areComparable(other, each))
                .findFirst()
                .orElse(each);
    }

    /** Whose circumstances count: those of the latest, and where the person was not able then, of the last score before. */
    private static Measurement pattern(List<Measurement> upToNewest, Comparability comparability) {
        Measurement newest = upToNewest.getLast();
        return upToNewest.reversed().stream()
                .filter(each -> each.isAble() && comparability.areComparable(each, newest))
                .findFirst()
                .orElse(newest);
    }

    /** Which side, pace or state of the person these measurements are of, in the keys of circumstances and their values. */
    SortedMap<String, String> measured() {
        SortedMap<String, String> keys = new TreeMap<>();
        administration
                .measured()
                .forEach((circumstance, code) -> keys.put(
                        circumstance.key(), code.toLowerCase(Locale.ROOT).replace('_', '-')));
        return keys;
    }

    /** Every measurement that a verdict rests on, ascending: the comparable ones, and the one that decided it. */
    Stream<Measurement> usedWith(Optional<Measurement> decisive) {
        return Stream.of(earlier.stream(), current.stream(), decisive.stream())
                .flatMap(Function.identity())
                .distinct()
                .sorted(IN_ORDER);
    }

    /** The measurements with a score, ascending. */
    List<Measurement> scored() {
        return current.stream().filter(Measurement::isAble).toList();
    }

    Optional<Measurement> latest() {
        return current.isEmpty() ? Optional.empty() : Optional.of(current.getLast());
    }

    /** The best score before the latest measurement; of equal ones the last, since it made good what was lost between them. */
    Optional<Measurement> bestBeforeLatest() {
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measurement> best = Optional.empty();
        for (Measurement each : current.subList(0, current.size() - 1)) {
            if (each.isAble() && (best.isEmpty() || improvement(best.get(), each) >= 0)) {
                best = Optional.of(each);
            }
        }
        return best;
    }

    /**
     * Since which day of the clinic the measurements after {@code start} have shown it without a break, up to the latest, which
     * does; those of its own day do not count.
     */
    LocalDate shownSince(Measurement start, Predicate<Measurement> shows) {
        return current.reversed().stream()
                .filter(each -> dayOf(each).isBefore(lastDay()))
                .takeWhile(each -> each.at().isAfter(start.at()) && shows.test(each))
                .map(this::dayOf)
                .reduce((_, earlier) -> earlier)
                .orElseGet(this::lastDay);
    }

    /** On how many days of the clinic a score was taken. */
    long scoredDays() {
        return scored().stream().map(this::dayOf).distinct().count();
    }

    private LocalDate dayOf(Measurement measurement) {
        return LocalDate.ofInstant(measurement.at(), zone);
    }

    double improvement(Measurement from, Measurement to) {
        return instrument.direction().improvement(from.value(), to.value());
    }

    /** From the first to the latest score, in the good direction. */
    double gained() {
        List<Measurement> points = scored();
        return points.isEmpty() ? 0 : improvement(points.getFirst(), points.getLast());
    }

    /** Points per week since the baseline. */
    Optional<TheilSen.Estimate> slope() {
        return slope(scored());
    }

    /** Weeks from the baseline to the latest score. */
    double weeks() {
        List<Measurement> points = scored();
        return points.isEmpty() ? 0 : weeks(points.getFirst(), points.getLast());
    }

    /** The person's own points per week before the baseline, the baseline included. */
    Optional<EarlierRate> earlierRate() {
        List<Measurement> history =
                new ArrayList<>(earlier.stream().filter(Measurement::isAble).toList());
        if (!history.isEmpty() && !scored().isEmpty()) {
            history.add(scored().getFirst());
        }
        return slope(history).map(estimate -> new EarlierRate(estimate.slope(), EarlierRate.Source.OWN_RESULTS));
    }

    private static Optional<TheilSen.Estimate> slope(List<Measurement> points) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        double[] weeks = points.stream()
                .mapToDouble(each -> weeks(points.getFirst(), each))
                .toArray();
        double[] scores = points.stream().mapToDouble(Measurement::value).toArray();
        return TheilSen.estimate(weeks, scores);
    }

    private static double weeks(Measurement from, Measurement to) {
        return (to.at().toEpochMilli() - from.at().toEpochMilli()) / MILLIS_PER_WEEK;
    }
}
