package health.praxis.session.delivery;

import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans.PlanRevision;
import health.praxis.session.room.RoomStanding;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the owners said, just before a booking, about what it names and this service has not read of.
 *
 * @param people by person; who is missing is unknown to the owner too
 * @param plans by plan; which is missing was never active
 * @param unknownPractitioners whom the clinic does not have
 * @param room how the room stands
 */
record BookingFacts(
        Map<UUID, SafetyFacts> people,
        Map<UUID, PlanRevision> plans,
        Set<UUID> unknownPractitioners,
        RoomStanding room) {

    BookingFacts {
        people = Map.copyOf(people);
        plans = Map.copyOf(plans);
        unknownPractitioners = Set.copyOf(unknownPractitioners);
    }
}
