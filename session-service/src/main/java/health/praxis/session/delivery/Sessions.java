package health.praxis.session.delivery;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.patient.People;
import health.praxis.session.safety.Instructions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What booking and delivery do alike with a session: hold it for a change, keep the change, answer with it. */
@ApplicationScoped
class Sessions {

    private final SessionRepository sessions;
    private final Instructions instructions;
    private final People people;
    private final Outbox outbox;
    private final CurrentCaller caller;

    Sessions(
            SessionRepository sessions, Instructions instructions, People people, Outbox outbox, CurrentCaller caller) {
        this.sessions = sessions;
        this.instructions = instructions;
        this.people = people;
        this.outbox = outbox;
        this.caller = caller;
    }

    Session forChange(UUID id, ExpectedVersion expected) {
        var session = sessions.getForChange(id);
        expected.check(session.version());
        return session;
    }

    /** Keeps the session's new version and tells its facts. */
    SessionResponse changed(Session session, List<SessionEvent> facts) {
        outbox.append(facts);
        sessions.remember(SessionVersion.of(session, caller.get().subject()));
        return response(session);
    }

    SessionResponse response(Session session) {
        return SessionResponse.from(session, seen(session), instructions.raisedBy(session.id()));
    }

    /** Which of the session's patients the caller may see. */
    Predicate<UUID> seen(Session session) {
        return people.seenAmong(session.attendance().patients())::contains;
    }
}
