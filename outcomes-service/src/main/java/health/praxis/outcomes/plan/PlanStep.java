package health.praxis.outcomes.plan;

import health.praxis.outcomes.instrument.Keyed;
import java.time.Instant;
import java.util.UUID;

/**
 * One change in the life of a plan.
 *
 * @param revision the revision that came into force, or null
 * @param goalId the goal that was closed, or null
 * @param prescriptionId the prescription that was held or goes on, or null
 * @param reason key of the stated reason or outcome, or null
 */
public record PlanStep(Instant at, Kind kind, Integer revision, UUID goalId, UUID prescriptionId, String reason) {

    /** What changed. */
    public enum Kind implements Keyed {
        ACTIVATED,
        REVISED,
        PUT_ON_HOLD,
        RESUMED,
        COMPLETED,
        DISCONTINUED,
        GOAL_CLOSED,
        PRESCRIPTION_HELD,
        PRESCRIPTION_RESUMED
    }
}
