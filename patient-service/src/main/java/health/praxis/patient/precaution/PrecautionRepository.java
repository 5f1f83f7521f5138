package health.praxis.patient.precaution;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Precautions of people whom the caller may see. */
@ApplicationScoped
class PrecautionRepository implements PanacheRepositoryBase<Precaution, UUID> {

    private final RecordAccess access;

    PrecautionRepository(RecordAccess access) {
        this.access = access;
    }

    Precaution get(UUID id) {
        return findByIdOptional(id)
                .filter(precaution -> access.includes(precaution.patientId()))
                .orElseThrow(() -> new NotFound("precaution", id));
    }

    /** Whose precaution this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Precaution e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> access.includes(patientId))
                .orElseThrow(() -> new NotFound("precaution", id));
    }

    List<Precaution> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Precaution> open(UUID patientId) {
        return access.includes(patientId)
                ? list("patientId = ?1 and endedOn is null order by id", patientId)
                : List.of();
    }
}
