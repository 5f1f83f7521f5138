package health.praxis.session.tolerance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the samples and breaks of one person in one session amount to.
 *
 * @param workMinutes minutes that were not rest
 * @param restMinutes minutes of rest; overlapping breaks count once
 * @param workToRest work divided by rest, or null without rest
 * @param minutesOverEffortCeiling working minutes in which the effort last sampled lay above the ceiling; null without a
 *     ceiling or without a sample of effort
 * @param meanEnergy mean of the energy samples, or null without any
 * @param energyTrend where energy went, or null with fewer than two samples
 */
public record ToleranceSummary(
        long workMinutes,
        long restMinutes,
        Double workToRest,
        Long minutesOverEffortCeiling,
        Double meanEnergy,
        EnergyTrend energyTrend) {

    private static final int NOTICEABLE_CHANGE = 2;

    /**
     * Derives the summary.
     *
     * @param ceiling highest effort that is wanted, 0 to 10, or null
     */
    public static ToleranceSummary of(
            Instant startedAt, Instant endedAt, List<ToleranceSample> samples, List<RestBreak> rests, Integer ceiling) {
        var session = new Span(startedAt, endedAt);
        var breaks = merged(rests, session);
        var inOrder = samples.stream()
                .sorted(Comparator.comparing(ToleranceSample::at))
                .toList();
        long rest = minutes(breaks.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus));
        long work = Math.max(0, minutes(session.length()) - rest);
        return new ToleranceSummary(
                work,
                rest,
                rest == 0 ? null : Math.round(100.0 * work / rest) / 100.0,
                overCeiling(inOrder, breaks, session, ceiling),
                meanEnergy(inOrder),
                energyTrend(inOrder));
    }

    private static List<Span> merged(List<RestBreak> rests, Span session) {
        var merged = new ArrayList<Span>();
        rests.stream()
                .map(rest -> new Span(rest.startedAt(), rest.endedAt()).within(session))
                .filter(rest -> !rest.length().isZero())
                .sorted(Comparator.comparing(Span::from))
                .forEach(rest -> {
                    if (!merged.isEmpty()
                            && !rest.from().isAfter(merged.getLast().until())) {
                        var last = merged.removeLast();
                        merged.add(new Span(last.from(), later(last.until(), rest.until())));
                    } else {
                        merged.add(rest);
                    }
                });
        return merged;
    }

    private static Long overCeiling(List<ToleranceSample> samples, List<Span> breaks, Span session, Integer ceiling) {
        var efforts = samples.stream().filter(sample -> sample.effort() != null).toList();
        if (ceiling == null || efforts.isEmpty()) {
            return null;
        }
        var over = Duration.ZERO;
        for (int i = 0; i < efforts.size(); i++) {
            if (efforts.get(i).effort() > ceiling) {
                var until = i + 1 < efforts.size() ? efforts.get(i + 1).at() : session.until();
                var held = new Span(efforts.get(i).at(), until).within(session);
                over = over.plus(held.length());
                for (var rest : breaks) {
                    over = over.minus(rest.within(held).length());
                }
            }
        }
        return minutes(over);
    }

    private static Double meanEnergy(List<ToleranceSample> samples) {
        var mean = energies(samples).stream().mapToInt(Integer::intValue).average();
        return mean.isPresent() ? Math.round(100.0 * mean.getAsDouble()) / 100.0 : null;
    }

    private static EnergyTrend energyTrend(List<ToleranceSample> samples) {
        var energies = energies(samples);
        if (energies.size() < 2) {
            return null;
        }
        int change = energies.getLast() - energies.getFirst();
        if (change <= -NOTICEABLE_CHANGE) {
            return EnergyTrend.FALLING;
        }
        return change >= NOTICEABLE_CHANGE ? EnergyTrend.RISING : EnergyTrend.STEADY;
    }

    private static List<Integer> energies(List<ToleranceSample> samples) {
        return samples.stream()
                .map(ToleranceSample::energy)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long minutes(Duration duration) {
        return Math.round(duration.toSeconds() / 60.0);
    }

    private record Span(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }

        Span within(Span other) {
            var begin = later(from, other.from);
            var end = until.isBefore(other.until) ? until : other.until;
            return new Span(begin, later(begin, end));
        }
    }
}
