package health.praxis.outcomes.delivery;

import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sessions that took place, from their facts; each fact tells the whole session. */
@ApplicationScoped
public class SessionReadModel implements PanacheRepositoryBase<DeliveredSession, PersonInSession.Key>, EventHandler {

    private final PatientLockRepository lock;
    private final Changes changes;

    SessionReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All sessions of a person, in the order they took place. */
    public List<DeliveredSession> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by startedAt, id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "health.praxis.session.completed.v1",
                "health.praxis.session.stopped-early.v1",
                "health.praxis.session.amended.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        var key = new PersonInSession.Key(event.uuid("sessionId"), event.patientId());
        var session = findByIdOptional(key).orElseGet(() -> new DeliveredSession(key));
        session.take(event);
        persist(session);
        changes.tell(new DoseDelivered(event.patientId()));
    }
}
