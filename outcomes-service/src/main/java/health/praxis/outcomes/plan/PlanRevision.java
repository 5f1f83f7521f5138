package health.praxis.outcomes.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One revision of a plan.
 *
 * @param revision from 1
 * @param madeAt when it came into force
 */
record PlanRevision(int revision, Instant madeAt, List<PlannedGoal> goals, List<PlannedPrescription> prescriptions) {

    /** The day it came into force at the clinic. */
    LocalDate madeOn(ZoneId zone) {
        return LocalDate.ofInstant(madeAt, zone);
    }
}
