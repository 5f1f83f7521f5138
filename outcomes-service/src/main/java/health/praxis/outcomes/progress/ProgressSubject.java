package health.praxis.outcomes.progress;

import health.praxis.outcomes.plan.PursuedGoal;
import java.util.Optional;
import java.util.UUID;

/** What is judged: an instrument, for one goal or, of what no goal is about, for none. */
record ProgressSubject(String instrument, Optional<PursuedGoal> goal) {

    UUID goalId() {
        return goal.map(pursued -> pursued.goal().goalId()).orElse(null);
    }
}
