package health.praxis.outcomes.timeline;

import health.praxis.outcomes.assessment.MeasuredResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results of a person with one instrument that make one line.
 *
 * @param circumstances that set it apart from others, by their names
 * @param results in the order they were performed
 */
record ScoreSeries(Map<String, String> circumstances, List<MeasuredResult> results) {

    /**
     * Each result in the series of its circumstances. Who was not able stands where the scores of just those circumstances do;
     * where there are none, where the last score before does that can be of the same series, else the first one after.
     *
     * @param own all results with one instrument, in the order they were performed
     */
    static List<ScoreSeries> of(List<MeasuredResult> own) {
        Map<Map<String, String>, List<MeasuredResult>> series = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            series.computeIfAbsent(circumstances(own, i), none -> new ArrayList<>())
                    .add(own.get(i));
        }
        return series.entrySet().stream()
                .map(each -> new ScoreSeries(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static Map<String, String> circumstances(List<MeasuredResult> own, int i) {
        Map<String, String> named = Parting.of(own.get(i).administration());
        if (own.get(i).score().isPresent()) {
            return named;
        }
        List<Map<String, String>> nearestFirst = Stream.concat(
                        own.subList(0, i).reversed().stream(), own.subList(i + 1, own.size()).stream())
                .filter(other -> other.score().isPresent())
                .map(other -> Parting.of(other.administration()))
                .toList();
        return nearestFirst.contains(named)
                ? named
                : nearestFirst.stream()
                        .filter(other -> Parting.agree(named, other))
                        .findFirst()
                        .orElse(named);
    }

    /**
     * The score that change is counted from. Where the baseline is of another series it is the one of the same visit: of the
     * baseline's day the first from then on, else the last before; else the first score after.
     *
     * @param baseline that progress with the instrument is counted from
     */
    Optional<MeasuredResult> start(MeasuredResult baseline, ZoneId zone) {
        if (baseline.score().isPresent() && results.contains(baseline)) {
            return Optional.of(baseline);
        }
        List<MeasuredResult> before = new ArrayList<>();
        List<MeasuredResult> from = new ArrayList<>();
        scored().forEach(each -> (each.performedAt().isBefore(baseline.performedAt()) ? before : from).add(each));
        Optional<MeasuredResult> first = from.stream().findFirst();
        LocalDate day = day(baseline, zone);
        if (results.contains(baseline)
                || first.filter(each -> day(each, zone).equals(day)).isPresent()) {
            return first;
        }
        return before.reversed().stream()
                .filter(each -> day(each, zone).equals(day))
                .findFirst()
                .or(() -> first);
    }

    private Stream<MeasuredResult> scored() {
        return results.stream().filter(each -> each.score().isPresent());
    }

    private static LocalDate day(MeasuredResult result, ZoneId zone) {
        return LocalDate.ofInstant(result.performedAt(), zone);
    }
}
