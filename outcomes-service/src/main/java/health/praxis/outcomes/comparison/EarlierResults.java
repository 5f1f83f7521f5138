package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.progress.Baseline;
import health.praxis.outcomes.progress.Comparability;
import health.praxis.outcomes.progress.Measurement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The results before a measurement, with the same instrument.
 *
 * @param earlier in the order they were performed
 * @param start the result the person's progress is counted from, before the measurement or not
 */
record EarlierResults(
        MeasuredResult latest,
        Direction direction,
        List<MeasuredResult> earlier,
        Optional<MeasuredResult> start,
        Comparability comparability,
        ZoneId zone) {

    /** @param all of the person, in the order they were performed */
    static EarlierResults of(
            MeasuredResult latest,
            Direction direction,
            List<MeasuredResult> all,
            Optional<MeasuredResult> start,
            ZoneId zone) {
        List<MeasuredResult> same = all.stream()
                .filter(result -> result.instrument().equals(latest.instrument()))
                .toList();
        var comparability = Comparability.of(same.stream().map(Measurement::of).toList(), zone);
        int position = same.indexOf(latest);
        return new EarlierResults(
                latest, direction, same.subList(0, Math.max(position, 0)), start, comparability, zone);
    }

    /** The one progress is counted from; for a measurement before it, the one that would have been without a goal. */
    Optional<MeasuredResult> baseline() {
        return start.filter(earlier::contains).or(() -> Baseline.withoutGoal(earlier, zone));
    }

    Optional<MeasuredResult> last() {
        return earlier.stream().reduce((first, second) -> second);
    }

    /** The circumstances that make a comparison with one of them meaningless; empty when it is sound. */
    Set<Circumstance> differences(MeasuredResult one) {
        return comparability.differences(Measurement.of(latest), Measurement.of(one));
    }

    /** The best one taken under the same circumstances; of equal ones the first. */
    Optional<MeasuredResult> best() {
        return earlier.stream()
                .filter(result ->
                        result.score().isPresent() && differences(result).isEmpty())
                .reduce((best, result) -> direction.improvement(
                                        best.score().orElseThrow(),
                                        result.score().orElseThrow())
                                > 0
                        ? result
                        : best);
    }
}
