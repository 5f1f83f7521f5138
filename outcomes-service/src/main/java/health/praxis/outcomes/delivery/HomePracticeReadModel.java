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

/** Practice at home, from its facts; each fact tells the whole report. */
@ApplicationScoped
public class HomePracticeReadModel implements PanacheRepositoryBase<HomePractice, UUID>, EventHandler {

    private final PatientLockRepository lock;
    private final Changes changes;

    HomePracticeReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All reports about a person, in the order of their days. */
    public List<HomePractice> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by practisedOn, id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "health.praxis.session.home-practice-logged.v1", "health.praxis.session.home-practice-corrected.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        UUID id = event.uuid("homePracticeId");
        var practice = findByIdOptional(id).orElseGet(() -> new HomePractice(id, event.patientId()));
        practice.take(event);
        persist(practice);
        changes.tell(new DoseDelivered(event.patientId()));
    }
}
