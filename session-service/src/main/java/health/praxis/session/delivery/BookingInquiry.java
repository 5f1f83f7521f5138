package health.praxis.session.delivery;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.patient.People;
import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.plan.Plans;
import health.praxis.session.plan.Plans.PlanRevision;
import health.praxis.session.practitioner.Practitioners;
import health.praxis.session.room.RoomStanding;
import health.praxis.session.room.Rooms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/** Asks the owners about what a booking names and this service has not read of, before it is made. */
@ApplicationScoped
class BookingInquiry {

    private final SessionRepository sessions;
    private final People people;
    private final Plans plans;
    private final Practitioners practitioners;
    private final Rooms rooms;

    BookingInquiry(SessionRepository sessions, People people, Plans plans, Practitioners practitioners, Rooms rooms) {
        this.sessions = sessions;
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
        var room = request.mode() == SessionMode.CLINIC ? rooms.standing(request.roomId()) : RoomStanding.NOT_ASKED;
        return new BookingFacts(said, looked, practitioners.unknown(request.practitionerIds()), room);
    }

    /**
     * How the room stands that a session would take by moving. Of a session that is at another version now, or cannot take
     * a room, nothing is asked: moving it is refused for what is wrong with that. It is read in a transaction of its own,
     * so that whoever reads it after the move does not find it as it was.
     *
     * @throws NotFound when the caller may not see the session
     * @throws Unavailable when the owner has to be asked and cannot be
     */
    RoomStanding aboutMoving(UUID id, ExpectedVersion expected, UUID roomId) {
        boolean takes = QuarkusTransaction.requiringNew().call(() -> {
            var session = sessions.get(id);
            return session.version() == expected.version() && session.wouldTake(roomId);
        });
        return takes ? rooms.standing(roomId) : RoomStanding.NOT_ASKED;
    }
}
