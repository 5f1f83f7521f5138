package health.praxis.session.delivery;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.session.patient.People;
import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans;
import health.praxis.session.plan.Plans.PlanRevision;
import health.praxis.session.practitioner.Practitioners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/** Asks the owners about the people, plans and practitioners of a booking that this service has not read of, before it is made. */
@ApplicationScoped
class BookingInquiry {

    private final People people;
    private final Plans plans;
    private final Practitioners practitioners;

    BookingInquiry(People people, Plans plans, Practitioners practitioners) {
        this.people = people;
        this.plans = plans;
        this.practitioners = practitioners;
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
        return new BookingFacts(said, looked, practitioners.unknown(request.practitionerIds()));
    }
}
