package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes over facts about people and their conditions. */
@ApplicationScoped
class PatientFacts implements EventHandler {

    private static final String REGISTERED = "health.praxis.patient.registered.v1";
    private static final String DECEASED = "health.praxis.patient.deceased-recorded.v1";
    private static final String ERASED = "health.praxis.patient.erased.v1";
    private static final String CONDITION_RECORDED = "health.praxis.patient.condition-recorded.v1";
    private static final String CONDITION_UPDATED = "health.praxis.patient.condition-updated.v1";
    private static final String CONDITION_RESOLVED = "health.praxis.patient.condition-resolved.v1";

    private final PatientReadModel patients;
    private final ConditionReadModel conditions;
    private final ErasedPeopleRepository erased;
    private final PatientLockRepository lock;
    private final Changes changes;

    PatientFacts(
            PatientReadModel patients,
            ConditionReadModel conditions,
            ErasedPeopleRepository erased,
            PatientLockRepository lock,
            Changes changes) {
        this.patients = patients;
        this.conditions = conditions;
        this.erased = erased;
        this.lock = lock;
        this.changes = changes;
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED, DECEASED, ERASED, CONDITION_RECORDED, CONDITION_UPDATED, CONDITION_RESOLVED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        switch (event.type()) {
            case REGISTERED -> register(event);
            case DECEASED -> patients.knownOrNew(event.patientId()).died(event.recordedAt());
            case ERASED -> erased.forget(event.patientId(), event.recordedAt());
            case CONDITION_RESOLVED -> resolve(event);
            default -> record(event);
        }
    }

    private void register(ReceivedEvent event) {
        var patient = patients.knownOrNew(event.patientId());
        if (event.data().path("deceased").booleanValue()) {
            patient.died(event.recordedAt());
        }
    }

    /** A condition of a kind this release does not know has no thresholds and is passed over. */
    private void record(ReceivedEvent event) {
        if (Keyed.find(Condition.class, event.text("condition")).isEmpty()) {
            return;
        }
        var id = event.uuid("conditionId");
        var condition = conditions.findByIdOptional(id).orElseGet(() -> new KnownCondition(id, event.patientId()));
        condition.take(event);
        conditions.persist(condition);
        changes.tell(new ContextChanged(event.patientId()));
    }

    private void resolve(ReceivedEvent event) {
        if (Keyed.find(Condition.class, event.text("condition")).isEmpty()) {
            return;
        }
        var id = event.uuid("conditionId");
        conditions.findByIdOptional(id).orElseThrow(() -> new UnknownParent(id)).resolve(event.recordedAt());
        changes.tell(new ContextChanged(event.patientId()));
    }
}
