package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Home programmes of the caller's tenant whose patient the caller may see. */
@ApplicationScoped
class HomeProgrammeRepository implements PanacheRepositoryBase<HomeProgramme, UUID> {

    private final RecordAccess access;

    HomeProgrammeRepository(RecordAccess access) {
        this.access = access;
    }

    HomeProgramme get(UUID id) {
        return scoped(findByIdOptional(id)).orElseThrow(() -> new NotFound(HomeProgramme.NOUN, id));
    }

    HomeProgramme getForChange(UUID id) {
        return scoped(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(HomeProgramme.NOUN, id));
    }

    Optional<HomeProgramme> ofPlan(UUID planId) {
        return scoped(find("planId", planId).firstResultOptional());
    }

    Optional<HomeProgramme> ofPlanForChange(UUID planId) {
        return scoped(
                find("planId", planId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional());
    }

    private Optional<HomeProgramme> scoped(Optional<HomeProgramme> found) {
        return found.filter(programme -> access.includes(programme.patientId()));
    }

    /** A person's programmes, held until the transaction ends. */
    List<HomeProgramme> ofPatientForChange(UUID patientId) {
        return find("patientId = ?1 and status <> ?2 order by id", patientId, HomeProgrammeStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** At most {@code rows} programmes of a person after {@code after}, in the order they were planned. */
    List<HomeProgramme> page(UUID patientId, UUID after, int rows) {
        if (!access.includes(patientId)) {
            return List.of();
        }
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, rows)
                .list();
    }
}
