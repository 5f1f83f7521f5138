package health.praxis.outcomes.coverage;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.patientcontext.Episode;
import health.praxis.outcomes.plan.EpisodePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides what an episode asks for.
 *
 * @param condition the one the person is treated for, if it is known
 * @param disciplines those that take part, with the day each began
 * @param plans of this episode
 * @param results of the person, in the order they were performed
 */
record EpisodeFacts(
        Episode episode,
        Optional<Condition> condition,
        Map<Discipline, LocalDate> disciplines,
        List<EpisodePlan> plans,
        List<Expectation.Measured> results,
        boolean deceased) {

    /** Whether treatment pauses: a plan is on hold and no other one goes on. */
    boolean isOnHold() {
        return plans.stream().anyMatch(plan -> plan.state() == EpisodePlan.State.ON_HOLD)
                && plans.stream().noneMatch(plan -> plan.state() == EpisodePlan.State.RUNNING);
    }
}
