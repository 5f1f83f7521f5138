package health.praxis.outcomes.progress;

import java.util.Optional;

/**
 * How fast the scores of a person move, in points per week. Estimated once for a question, since every pair of points takes
 * part.
 *
 * @param since from the baseline on
 * @param before the person's own before the baseline, where there are results to tell it
 * @param weeks from the baseline to the latest score
 */
record Pace(Optional<TheilSen.Estimate> since, Optional<EarlierRate> before, double weeks) {

    static Pace of(ProgressQuestion question, ProgressSeries series) {
        return new Pace(series.slope(), series.earlierRate().or(question::otherwise), series.weeks());
    }
}
