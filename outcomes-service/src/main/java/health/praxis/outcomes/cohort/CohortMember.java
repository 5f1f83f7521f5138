package health.praxis.outcomes.cohort;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.patientcontext.Episode;
import java.util.List;

/**
 * A person who agreed to be counted, with the latest episode.
 *
 * @param phase on the day the episode began
 * @param results in the order they were performed
 * @param minutes of therapy in sessions of the episode
 */
record CohortMember(Episode episode, Condition condition, Phase phase, List<CohortResult> results, double minutes) {

    CohortKey key() {
        return CohortKey.of(condition, phase, episode.programme());
    }
}
