package health.praxis.outcomes.progress;

import java.util.List;
import java.util.Optional;

/**
 * How fast the scores of a person move, in points per week. Estimated once for a question, since every pair of points takes
 * part.
 *
 * @param since from the baseline on
 * @param before the person's own before the baseline, where there are results to tell it, or another that is known
 *     well enough: what it was at the latest and at the earliest gives one answer
 * @param weeks from the baseline to the latest score
 */
record Pace(Optional<TheilSen.Estimate> since, Optional<EarlierRate> before, double weeks) {

    static Pace of(ProgressQuestion question, ProgressSeries series) {
        var own = new Pace(series.slope(), series.earlierRate(), series.weeks());
        if (own.before().isPresent()) {
            return own;
        }
        List<Pace> possible = question.otherwise().apply(series.current()).stream()
                .map(rate -> new Pace(own.since(), Optional.of(rate), own.weeks()))
                .toList();
        long answers = possible.stream()
                .map(each -> new SlopeLimit(question, series, each).answer())
                .distinct()
                .count();
        return answers == 1 ? possible.getFirst() : own;
    }
}
