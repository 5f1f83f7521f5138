package health.praxis.patient.medication;

import health.praxis.platform.access.RecordAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Medications of people whom the caller may see. */
@ApplicationScoped
class MedicationRepository implements PanacheRepositoryBase<Medication, UUID> {

    private final RecordAccess access;

    MedicationRepository(RecordAccess access) {
        this.access = access;
    }

    List<Medication> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Medication> ofPatient(UUID patientId) {
        return access.includes(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }
}
