package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * The measurements a verdict may use: those taken under the same circumstances as the latest one.
 *
 * @param zone of the clinic, in which days are counted
 * @param earlier comparable ones before the baseline, ascending
 * @param current comparable ones from the baseline on, ascending
 * @param excluded ids of measurements taken under other circumstances
 */
record ProgressSeries(
        Instrument instrument, ZoneId zone, List<Measurement> earlier, List<Measurement> current, List<UUID> excluded) {

    private static final double MILLIS_PER_WEEK = Duration.ofDays(7).toMillis();

    static ProgressSeries of(ProgressQuestion question) {
        List<Measurement> all = question.measurements().stream()
                .sorted(Comparator.comparing(Measurement::at).thenComparing(Measurement::id))
                .toList();
        if (all.isEmpty()) {
            return new ProgressSeries(question.instrument(), question.zone(), List.of(), List.of(), List.of());
        }
        Measurement latest = all.getLast();
        List<Measurement> comparable = all.stream()
                .filter(each -> each.administration()
                        .differencesFrom(latest.administration())
                        .isEmpty())
                .toList();
        List<UUID> excluded = all.stream()
                .filter(each -> !comparable.contains(each))
                .map(Measurement::id)
                .toList();
        Measurement start = question.baseline()
                .flatMap(id -> all.stream().filter(each -> each.id().equals(id)).findFirst())
                .orElse(all.getFirst());
        int split = 0;
        while (comparable.get(split).at().isBefore(start.at())) {
            split++;
        }
        return new ProgressSeries(
                question.instrument(),
                question.zone(),
                comparable.subList(0, split),
                comparable.subList(split, comparable.size()),
                excluded);
    }

    /** The measurements with a score, ascending. */
    List<Measurement> scored() {
        return current.stream().filter(Measurement::isAble).toList();
    }

    Optional<Measurement> latest() {
        return current.isEmpty() ? Optional.empty() : Optional.of(current.getLast());
    }

    /** The best score before the latest measurement; of equal ones the first. */
    Optional<Measurement> bestBeforeLatest() {
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measurement> best = Optional.empty();
        for (Measurement each : current.subList(0, current.size() - 1)) {
            if (each.isAble() && (best.isEmpty() || improvement(best.get(), each) > 0)) {
                best = Optional.of(each);
            }
        }
        return best;
    }

    /** The last measurement before the day of the clinic on which the latest was taken. */
    Optional<Measurement> lastOfAnEarlierDay() {
        return latest().flatMap(latest -> current.reversed().stream()
                .filter(each -> dayOf(each).isBefore(dayOf(latest)))
                .findFirst());
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
    OptionalDouble earlierSlope(OptionalDouble otherwise) {
        List<Measurement> history =
                new ArrayList<>(earlier.stream().filter(Measurement::isAble).toList());
        if (!history.isEmpty() && !scored().isEmpty()) {
            history.add(scored().getFirst());
        }
        Optional<TheilSen.Estimate> estimate = slope(history);
        return estimate.isPresent() ? OptionalDouble.of(estimate.get().slope()) : otherwise;
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
