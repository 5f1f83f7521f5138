package health.praxis.therapyplan.prescription;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prescriptions of the caller's tenant whose patient the caller may see. */
@ApplicationScoped
class PrescriptionRepository implements PanacheRepositoryBase<Prescription, UUID> {

    private final RecordAccess access;

    PrescriptionRepository(RecordAccess access) {
        this.access = access;
    }

    Prescription get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    /** The plan of the prescription, which is left unloaded: held later, it is read as it then is. */
    UUID planOf(UUID id) {
        var prescription = get(id);
        getEntityManager().detach(prescription);
        return prescription.planId();
    }

    Prescription getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Prescription scoped(UUID id, Optional<Prescription> found) {
        return found.filter(prescription -> access.includes(prescription.patientId()))
                .orElseThrow(() -> new NotFound(Prescription.NOUN, id));
    }

    /** All prescriptions of a plan in the order they were made. */
    List<Prescription> ofPlan(UUID planId) {
        return find("planId = ?1 order by id", planId).list().stream()
                .filter(prescription -> access.includes(prescription.patientId()))
                .toList();
    }
}
