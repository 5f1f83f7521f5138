package health.praxis.outcomes.alert;

import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The red flags and adverse events of people, from their facts. */
@ApplicationScoped
public class AlertReadModel implements PanacheRepositoryBase<KnownAlert, UUID>, EventHandler {

    private static final String RAISED = "health.praxis.session.red-flag-raised.v1";
    private static final String ACKNOWLEDGED = "health.praxis.session.red-flag-acknowledged.v1";
    private static final String ESCALATED = "health.praxis.session.red-flag-escalated.v1";
    private static final String RESOLVED = "health.praxis.session.red-flag-resolved.v1";
    private static final String RECORDED = "health.praxis.session.adverse-event-recorded.v1";
    private static final String AMENDED = "health.praxis.session.adverse-event-amended.v1";

    private final PatientLockRepository lock;
    private final Changes changes;

    AlertReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All alerts about a person, in the order they occurred. */
    public List<KnownAlert> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by occurredAt, id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(RAISED, ACKNOWLEDGED, ESCALATED, RESOLVED, RECORDED, AMENDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        switch (event.type()) {
            case RAISED -> {
                var flag = known(event, event.uuid("redFlagId"), KnownAlert.Kind.RED_FLAG);
                flag.raised(event);
                persist(flag);
            }
            case ACKNOWLEDGED -> raised(event).came(KnownAlert.State.ACKNOWLEDGED, null);
            case ESCALATED -> raised(event).came(KnownAlert.State.ESCALATED, null);
            case RESOLVED -> raised(event).came(KnownAlert.State.RESOLVED, event.occurredAt());
            case RECORDED, AMENDED -> {
                var adverse = known(event, event.uuid("adverseEventId"), KnownAlert.Kind.ADVERSE_EVENT);
                adverse.recorded(event);
                persist(adverse);
            }
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        }
        changes.tell(new AlertChanged(event.patientId()));
    }

    private KnownAlert known(ReceivedEvent event, UUID id, KnownAlert.Kind kind) {
        return findByIdOptional(id).orElseGet(() -> new KnownAlert(id, event.patientId(), kind));
    }

    private KnownAlert raised(ReceivedEvent event) {
        UUID id = event.uuid("redFlagId");
        return findByIdOptional(id).orElseThrow(() -> new UnknownParent(id));
    }
}
