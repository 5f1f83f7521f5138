package health.praxis.outcomes.cohort;

import health.praxis.outcomes.coverage.MeasuringWindow;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.util.List;
import java.util.Optional;

/**
 * One person measured with one instrument in the episode.
 *
 * @param pair absent unless there is a first and a later last score that may be compared with it
 */
record CohortCase(CohortKey key, double minutes, Optional<Pair> pair) {

    /**
     * From the first to the last score of an episode.
     *
     * @param improvement in the good direction
     * @param reachesMcid absent when no MCID is known for the person's context
     */
    record Pair(double improvement, Optional<Boolean> reachesMcid) {}

    /** The case of a member, or empty when the instrument was not used in the episode. */
    static Optional<CohortCase> of(CohortMember member, Instrument instrument, MeasuringWindow window) {
        List<CohortResult> within = window.within(
                member.episode(),
                member.results().stream()
                        .filter(result -> result.instrument().equals(instrument.id()))
                        .toList());
        if (within.isEmpty()) {
            return Optional.empty();
        }
        Optional<CohortResult> first = window.first(member.episode(), within);
        Optional<CohortResult> last = first.flatMap(start -> window.last(
                member.episode(),
                within.stream()
                        .filter(result -> !result.day().isBefore(start.day()))
                        .filter(result -> result.administration()
                                .differencesFrom(start.administration())
                                .isEmpty())
                        .toList(),
                first));
        return Optional.of(new CohortCase(
                member.key(), member.minutes(), last.map(end -> pair(member, instrument, first.orElseThrow(), end))));
    }

    private static Pair pair(CohortMember member, Instrument instrument, CohortResult first, CohortResult last) {
        double improvement = instrument.direction().improvement(first.score(), last.score());
        return new Pair(
                improvement,
                AppliedThreshold.choose(
                                instrument,
                                Threshold.Kind.MCID,
                                ThresholdContext.ofScore(member.condition(), member.phase()),
                                first.score(),
                                ChangeDirection.IMPROVEMENT)
                        .map(matters -> improvement > 0 && matters.isReachedBy(improvement)));
    }
}
