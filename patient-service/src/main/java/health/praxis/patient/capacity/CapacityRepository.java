package health.praxis.patient.capacity;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments of people whom the caller may see. */
@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<CapacityAssessment, UUID> {

    private final RecordAccess access;

    CapacityRepository(RecordAccess access) {
        this.access = access;
    }

    CapacityAssessment get(UUID id) {
        return findByIdOptional(id)
                .filter(assessment -> access.includes(assessment.patientId()))
                .orElseThrow(() -> new NotFound("capacity assessment", id));
    }

    List<CapacityAssessment> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    /** The newest finding of that day or earlier. */
    Optional<CapacityAssessment> newest(UUID patientId, LocalDate day) {
        return access.includes(patientId)
                ? find("patientId = ?1 and assessedOn <= ?2 order by assessedOn desc, id desc", patientId, day)
                        .firstResultOptional()
                : Optional.empty();
    }
}
