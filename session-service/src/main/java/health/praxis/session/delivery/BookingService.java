package health.praxis.session.delivery;

import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.calendar.Calendar;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.Slot;
import health.praxis.session.patient.People;
import health.praxis.session.practitioner.StillTreating;
import health.praxis.session.room.RoomStanding;
import health.praxis.session.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Booking sessions and what becomes of a booking; the calendar has the last word about who is free. */
@ApplicationScoped
public class BookingService {

    private final SessionRepository sessions;
    private final Sessions kept;
    private final BookingPolicy policy;
    private final StillTreating stillTreating;
    private final Rooms rooms;
    private final Calendar calendar;
    private final People people;
    private final Identities identities;
    private final Clock clock;

    BookingService(
            SessionRepository sessions,
            Sessions kept,
            BookingPolicy policy,
            StillTreating stillTreating,
            Rooms rooms,
            Calendar calendar,
            People people,
            Identities identities,
            Clock clock) {
        this.sessions = sessions;
        this.kept = kept;
        this.policy = policy;
        this.stillTreating = stillTreating;
        this.rooms = rooms;
        this.calendar = calendar;
        this.people = people;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    SessionResponse book(BookSessionRequest request, BookingFacts facts) {
        var id = identities.next();
        var participants = policy.participants(id, request, facts, identities::next, clock.instant());
        var session = Session.book(id, Booking.of(request), participants, request.practitionerIds(), clock.instant());
        sessions.persist(session);
        calendar.take(id, session.booking().slot(), session.attendance().patients(), session.practitioners());
        return kept.changed(session, SessionFacts.of(session).booked());
    }

    @Transactional
    SessionResponse reschedule(UUID id, ExpectedVersion expected, RescheduleSessionRequest request, RoomStanding room) {
        var session = kept.forChange(id, expected);
        var slot = new Slot(request.startsAt(), request.endsAt(), request.roomId());
        check(session, slot, room);
        session.reschedule(slot, clock.instant());
        calendar.move(id, slot);
        return kept.changed(session, SessionFacts.of(session).rescheduled());
    }

    private void check(Session session, Slot slot, RoomStanding room) {
        var broken = new ArrayList<Violation>();
        slot.broken().ifPresent(broken::add);
        if (slot.roomId() != null && session.booking().mode() != SessionMode.CLINIC) {
            broken.add(
                    Violation.at("/roomId", "room-outside-the-clinic", "Only a session in the clinic takes a room."));
        }
        rooms.broken(slot.roomId(), room, slot.startsAt(), clock.instant()).ifPresent(broken::add);
        stillTreating
                .brokenByMoving(session.practitioners(), slot.startsAt(), clock.instant())
                .ifPresent(broken::add);
        RuleRefused.ifAny(broken, "The slot breaks");
    }

    @Transactional
    SessionResponse cancel(UUID id, ExpectedVersion expected, CancellationReason reason) {
        var session = kept.forChange(id, expected);
        session.cancel(reason, clock.instant());
        calendar.release(id);
        return kept.changed(
                session, SessionFacts.of(session).cancelled(session.attendance().booked(), reason));
    }

    @Transactional
    SessionResponse recordNoShow(UUID id, ExpectedVersion expected, RecordNoShowRequest request) {
        var session = kept.forChange(id, expected);
        var patients = request.patientIds().isEmpty()
                ? new HashSet<>(session.attendance().patients())
                : request.patientIds();
        if (!session.attendance().patients().containsAll(patients)) {
            throw new RuleRefused(Violation.at(
                    "/patientIds", "not-a-patient-of-this-session", "Name patients whom the session is booked for."));
        }
        var absent = session.recordAbsence(patients, request.reason(), clock.instant());
        return kept.changed(session, SessionFacts.of(session).absent(absent, request.reason()));
    }

    @Transactional
    SessionResponse checkIn(UUID id, ExpectedVersion expected) {
        var session = kept.forChange(id, expected);
        session.checkIn(clock.instant());
        return kept.changed(session, SessionFacts.of(session).checkedIn());
    }

    SessionResponse get(UUID id) {
        return kept.response(sessions.get(id));
    }

    List<SessionSummary> ofPatient(UUID patientId, Instant startsAt, UUID after, int rows) {
        var found = sessions.ofPatient(patientId, startsAt, after, rows);
        var seen = people.inView().or(patientId::equals);
        return found.stream().map(session -> SessionSummary.from(session, seen)).toList();
    }

    List<SessionSummary> ofPractitioner(UUID practitionerId, Instant startsAt, UUID after, int rows) {
        var found = sessions.ofPractitioner(practitionerId, startsAt, after, rows);
        var seen = people.inView();
        return found.stream().map(session -> SessionSummary.from(session, seen)).toList();
    }

    List<SessionVersionResponse> history(UUID id) {
        var seen = kept.seen(sessions.get(id));
        return sessions.history(id).stream()
                .map(version -> version.response(seen))
                .toList();
    }

    SessionVersionResponse history(UUID id, long version) {
        var seen = kept.seen(sessions.get(id));
        return sessions.history(id, version)
                .map(found -> found.response(seen))
                .orElseThrow(() -> new NotFound("There is no version " + version + " of session " + id + "."));
    }
}
