package health.praxis.patient.condition;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conditions of people whom the caller may see. */
@ApplicationScoped
class ConditionRepository implements PanacheRepositoryBase<Condition, UUID> {

    private final RecordAccess access;

    ConditionRepository(RecordAccess access) {
        this.access = access;
    }

    Condition get(UUID id) {
        return findByIdOptional(id)
                .filter(condition -> access.includes(condition.patientId()))
                .orElseThrow(() -> new NotFound("condition", id));
    }

    /** Whose condition this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select c.patientId from Condition c where c.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> access.includes(patientId))
                .orElseThrow(() -> new NotFound("condition", id));
    }

    List<Condition> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Condition> ofPatient(UUID patientId) {
        return access.includes(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }

    Optional<Condition> fromSource(UUID patientId, String sourceId) {
        return access.includes(patientId)
                ? find("patientId = ?1 and source.id = ?2", patientId, sourceId).firstResultOptional()
                : Optional.empty();
    }
}
