package health.praxis.session.delivery;

import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans.PlanRevision;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the owners said, just before a booking, about those of its people, plans and practitioners that this service has not read of.
 *
 * @param people by person; who is missing is unknown to the owner too
 * @param plans by plan; which is missing was never active
 * @param unknownPractitioners whom the clinic does not have
 * @param roomKnown whether the clinic has the room, or none is asked for
 */
record BookingFacts(
        Map<UUID, SafetyFacts> people,
        Map<UUID, PlanRevision> plans,
        Set<UUID> unknownPractitioners,
        boolean roomKnown) {

    BookingFacts {
        people = Map.copyOf(people);
        plans = Map.copyOf(plans);
        unknownPractitioners = Set.copyOf(unknownPractitioners);
    }
}
