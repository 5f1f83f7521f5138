package health.praxis.session.delivery;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.session.patient.People;
import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans;
import health.praxis.session.plan.Plans.PlanRevision;
import health.praxis.session.practitioner.Practitioners;
import health.praxis.session.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/** Asks the owners about what a booking names and this service has not read of, before it is made. */
@ApplicationScoped
class BookingInquiry {

    private final People people;
    private final Plans plans;
    private final Practitioners practitioners;
    private final Rooms rooms;

    BookingInquiry(People people, Plans plans, Practitioners practitioners, Rooms rooms) {
        this.people = people;
        this.plans = plans;
        this.practitioners = practitioners;
        this.rooms = rooms;
    }

    /** @throws Unavailable when an owner has to be asked and cannot be */
    BookingFacts about(BookSessionRequest request) {
        var said = new HashMap<UUID, SafetyFacts>();
        var looked = new HashMap<UUID, PlanRevision>();
        for (var place : request.participants()) {
            if (people.known(place.patientId()).isEmpty() && people.maySee(place.patientId())) {
                try {
                    said.put(place.patientId(), people.factsNow(place.patientId()));
                } catch (NotFound unknown) {
                    said.remove(place.patientId());
                }
            }
            if (place.planId() != null
                    && plans.known(place.planId(), place.planRevision()).isEmpty()) {
                plans.lookUp(place.patientId(), place.planId()).ifPresent(plan -> looked.put(place.planId(), plan));
            }
        }
        return new BookingFacts(
                said, looked, practitioners.unknown(request.practitionerIds()), rooms.has(request.roomId()));
    }

    /** The request, once its room is known to be one of the clinic. */
    RescheduleSessionRequest accepted(RescheduleSessionRequest request) {
        rooms.require(request.roomId());
        return request;
    }
}
