package health.praxis.outcomes.progress;

import health.praxis.outcomes.plan.PursuedGoal;
import java.util.Optional;
import java.util.UUID;

/** What is judged: an instrument, for one goal or, where no goal uses it, for none. */
record ProgressSubject(String instrument, Optional<PursuedGoal> goal) {

    UUID goalId() {
        return goal.map(pursued -> pursued.goal().goalId()).orElse(null);
    }
}
