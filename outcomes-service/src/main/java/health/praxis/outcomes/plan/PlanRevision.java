package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * One revision of a plan.
 *
 * @param revision from 1
 * @param madeOn the day it came into force, in the clinic's zone
 */
record PlanRevision(int revision, LocalDate madeOn, List<PlannedGoal> goals, List<PlannedPrescription> prescriptions) {}
