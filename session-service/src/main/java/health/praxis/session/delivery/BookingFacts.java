package health.praxis.session.delivery;

import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans.PlanRevision;
import java.util.Map;
import java.util.UUID;

/**
 * What the owners said, just before a booking, about those of its people and plans that this service has not read of.
 *
 * @param people by person; who is missing is unknown to the owner too
 * @param plans by plan; which is missing was never active
 */
record BookingFacts(Map<UUID, SafetyFacts> people, Map<UUID, PlanRevision> plans) {

    BookingFacts {
        people = Map.copyOf(people);
        plans = Map.copyOf(plans);
    }
}
