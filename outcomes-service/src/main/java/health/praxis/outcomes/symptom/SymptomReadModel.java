package health.praxis.outcomes.symptom;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The symptoms of people that can explain an unchanged score, from their reports. */
@ApplicationScoped
public class SymptomReadModel implements PanacheRepositoryBase<KnownSymptom, UUID>, EventHandler {

    private static final String REPORTED = "health.praxis.session.symptom-reported.v1";

    private final PatientLockRepository lock;
    private final Changes changes;

    SymptomReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All that is kept about a person, in the order the symptoms occurred. */
    public List<KnownSymptom> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by occurredAt, id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(REPORTED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        Optional<Symptom> symptom = Keyed.find(Symptom.class, event.text("symptom"));
        if (symptom.isEmpty() || !lock.holdUnlessErased(event.patientId())) {
            return;
        }
        persist(new KnownSymptom(event.uuid("symptomReportId"), event.patientId(), symptom.get(), event.occurredAt()));
        changes.tell(new ContextChanged(event.patientId()));
    }
}
