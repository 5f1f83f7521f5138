package health.praxis.outcomes.delivery;

import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sessions that people were booked for, from the facts of the calendar. */
@ApplicationScoped
public class ScheduleReadModel implements PanacheRepositoryBase<ScheduledSession, PersonInSession.Key>, EventHandler {

    private static final String BOOKED = "health.praxis.session.booked.v1";
    private static final String RESCHEDULED = "health.praxis.session.rescheduled.v1";
    private static final String CANCELLED = "health.praxis.session.cancelled.v1";
    private static final String NO_SHOW = "health.praxis.session.no-show-recorded.v1";

    private final PatientLockRepository lock;

    ScheduleReadModel(PatientLockRepository lock) {
        this.lock = lock;
    }

    /** Everything a person was ever booked for, in the order it begins. */
    public List<ScheduledSession> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by startsAt, id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(BOOKED, RESCHEDULED, CANCELLED, NO_SHOW);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        var key = new PersonInSession.Key(event.uuid("sessionId"), event.patientId());
        var known = findByIdOptional(key);
        switch (event.type()) {
            case BOOKED, RESCHEDULED -> {
                var session = known.orElseGet(() -> new ScheduledSession(key));
                session.booked(event);
                persist(session);
            }
            case CANCELLED ->
                known.orElseThrow(() -> new UnknownParent(event.subject()))
                        .became(ScheduledSession.Fate.CANCELLED, event.text("reason"));
            case NO_SHOW ->
                known.orElseThrow(() -> new UnknownParent(event.subject()))
                        .became(ScheduledSession.Fate.NO_SHOW, event.text("reason"));
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        }
    }
}
