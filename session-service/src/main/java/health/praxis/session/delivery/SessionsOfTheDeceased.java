package health.praxis.session.delivery;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.session.calendar.Calendar;
import health.praxis.session.patient.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/**
 * When a death is recorded, the sessions planned for after that do not take place; a group meets without the person. What
 * was planned for before stays for somebody to document.
 */
@ApplicationScoped
class SessionsOfTheDeceased implements EventHandler {

    private static final String DECEASED_RECORDED = "health.praxis.patient.deceased-recorded.v1";

    private final SessionRepository sessions;
    private final Sessions kept;
    private final People people;
    private final Calendar calendar;
    private final Clock clock;

    SessionsOfTheDeceased(SessionRepository sessions, Sessions kept, People people, Calendar calendar, Clock clock) {
        this.sessions = sessions;
        this.kept = kept;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(DECEASED_RECORDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        people.awaitHolders(event.patientId());
        sessions.plannedAfter(event.patientId(), event.occurredAt())
                .forEach(session -> cancel(session, event.patientId()));
    }

    private void cancel(Session session, UUID patient) {
        var place = session.cancelPlaceOf(patient, CancellationReason.DECEASED, clock.instant());
        if (session.status() == SessionStatus.CANCELLED) {
            calendar.release(session.id());
        } else {
            calendar.release(session.id(), patient);
        }
        kept.changed(session, SessionFacts.of(session).cancelled(place, CancellationReason.DECEASED));
    }
}
