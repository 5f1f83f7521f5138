package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.progress.Baseline;
import health.praxis.outcomes.progress.Comparability;
import health.praxis.outcomes.progress.Measurement;
import java.time.LocalDate;
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
        return start.filter(earlier::contains)
                .or(() -> Baseline.withoutGoal(earlier, zone))
                .map(named -> comparability
                        .startLike(Measurement.of(latest), Measurement.of(named))
                        .flatMap(this::result)
                        .orElse(named));
    }

    /** The last one; what was done in another way on the same day is part of the visit, and meant where there is no other. */
    Optional<MeasuredResult> last() {
        List<MeasuredResult> before = earlier.stream()
                .filter(result -> !areOfOneDay(result, latest) || isComparable(result))
                .toList();
        return (before.isEmpty() ? earlier : before)
                .reversed().stream().findFirst().map(this::takenTheSameWay);
    }

    /** At one visit both hands are measured, or both paces: of its results the last that can be compared is meant. */
    private MeasuredResult takenTheSameWay(MeasuredResult named) {
        return earlier.reversed().stream()
                .filter(result -> areOfOneDay(result, named) && isComparable(result))
                .findFirst()
                .orElse(named);
    }

    private Optional<MeasuredResult> result(Measurement measurement) {
        return earlier.stream()
                .filter(result -> result.assessmentId().equals(measurement.id()))
                .findFirst();
    }

    private boolean isComparable(MeasuredResult result) {
        return differences(result).isEmpty();
    }

    private boolean areOfOneDay(MeasuredResult one, MeasuredResult other) {
        return dayOf(one).equals(dayOf(other));
    }

    private LocalDate dayOf(MeasuredResult result) {
        return LocalDate.ofInstant(result.performedAt(), zone);
    }

    /** The circumstances that make a comparison with one of them meaningless; empty when it is sound. */
    Set<Circumstance> differences(MeasuredResult one) {
        return comparability.differences(Measurement.of(latest), Measurement.of(one));
    }

    /** The best one taken under the same circumstances; of equal ones the first. */
    Optional<MeasuredResult> best() {
        return earlier.stream()
                .filter(result -> result.score().isPresent() && isComparable(result))
                .reduce((best, result) -> direction.improvement(
                                        best.score().orElseThrow(),
                                        result.score().orElseThrow())
                                > 0
                        ? result
                        : best);
    }
}
