package health.praxis.outcomes.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One revision of a plan.
 *
 * @param revision from 1
 * @param madeAt when it came into force
 */
record PlanRevision(int revision, Instant madeAt, List<PlannedGoal> goals, List<PlannedPrescription> prescriptions) {

    boolean carries(UUID goalId) {
        return goals.stream().anyMatch(goal -> goal.goalId().equals(goalId));
    }

    /** The day it came into force at the clinic. */
    LocalDate madeOn(ZoneId zone) {
        return LocalDate.ofInstant(madeAt, zone);
    }
}
