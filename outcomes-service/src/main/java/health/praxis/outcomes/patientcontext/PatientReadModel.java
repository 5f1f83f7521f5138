package health.praxis.outcomes.patientcontext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The people of the caller's tenant. */
@ApplicationScoped
class PatientReadModel implements PanacheRepositoryBase<KnownPatient, UUID> {

    KnownPatient knownOrNew(UUID patientId) {
        return findByIdOptional(patientId).orElseGet(() -> {
            var patient = new KnownPatient(patientId);
            persist(patient);
            return patient;
        });
    }
}
