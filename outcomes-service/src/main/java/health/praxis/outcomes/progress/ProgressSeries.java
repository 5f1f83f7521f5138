package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The measurements a verdict may use: those of one side, pace or state, taken under the same circumstances, up to the newest.
 *
 * @param zone of the clinic, in which days are counted
 * @param administration how these measurements were taken
 * @param unsaid what of it nobody named when the person was not able any more, though it can have been another
 * @param earlier comparable ones before the baseline, ascending
 * @param current comparable ones from the baseline on, ascending
 * @param others those asked about and not comparable, ascending
 * @param elsewhere those that are not asked about, ascending
 */
record ProgressSeries(
        Instrument instrument,
        ZoneId zone,
        Administration administration,
        Set<Circumstance> unsaid,
        List<Measurement> earlier,
        List<Measurement> current,
        List<Measurement> others,
        List<Measurement> elsewhere) {

    static final Comparator<Measurement> IN_ORDER =
            Comparator.comparing(Measurement::at).thenComparing(Measurement::id);

    private static final double MILLIS_PER_WEEK = Duration.ofDays(7).toMillis();

    static ProgressSeries empty(Instrument instrument, ZoneId zone, List<Measurement> elsewhere) {
        return new ProgressSeries(
                instrument, zone, Administration.plain(), Set.of(), List.of(), List.of(), List.of(), elsewhere);
    }

    /** Whether it is of another side or site by what both name. */
    boolean isOfAnotherPartThan(ProgressSeries other) {
        return administration.measuresAnotherPartThan(other.administration);
    }

    /** The day of the clinic on which the latest was taken. */
    LocalDate lastDay() {
        return dayOf(current.getLast());
    }

    /** How bad it was at first, for an order: not able is worst. */
    double worseAtFirst() {
        Measurement first = current.getFirst();
        return first.isAble() ? instrument.direction().improvement(first.value(), 0) : Double.POSITIVE_INFINITY;
    }

    /** Which side, pace or state of the person these measurements are of, as far as it is known. */
    Map<Circumstance, String> measured() {
        Map<Circumstance, String> measured = new EnumMap<>(Circumstance.class);
        measured.putAll(administration.measured());
        measured.keySet().removeAll(unsaid);
        return measured;
    }

    /** Those that were left out, ascending. */
    Stream<Measurement> leftOut() {
        return Stream.concat(others.stream(), elsewhere.stream()).sorted(IN_ORDER);
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

    LocalDate dayOf(Measurement measurement) {
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
