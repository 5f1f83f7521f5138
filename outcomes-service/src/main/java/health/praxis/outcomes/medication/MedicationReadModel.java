package health.praxis.outcomes.medication;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The changes of people's medication, from the tellings of their lists. */
@ApplicationScoped
public class MedicationReadModel implements PanacheRepositoryBase<KnownMedicationChange, UUID>, EventHandler {

    private static final String CHANGED = "health.praxis.patient.medications-changed.v1";

    private final PatientLockRepository lock;
    private final Changes changes;

    MedicationReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    public List<KnownMedicationChange> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by id", patientId);
    }

    @Override
    public Set<String> types() {
        return Set.of(CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        Set<LocalDate> days = new TreeSet<>();
        boolean undated = !event.data().path("stopped").isEmpty();
        for (JsonNode started : event.data().path("started")) {
            String day = started.path("startedOn").textValue();
            if (day == null) {
                undated = true;
            } else {
                days.add(LocalDate.parse(day));
            }
        }
        persist(new KnownMedicationChange(
                event.uuid("medicationChangeId"),
                event.patientId(),
                new ArrayList<>(days),
                undated ? event.occurredAt() : null));
        changes.tell(new ContextChanged(event.patientId()));
    }
}
