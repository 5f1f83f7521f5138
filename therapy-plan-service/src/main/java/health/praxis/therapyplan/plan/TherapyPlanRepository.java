package health.praxis.therapyplan.plan;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans of the caller's tenant whose patient the caller may see. */
@ApplicationScoped
class TherapyPlanRepository implements PanacheRepositoryBase<TherapyPlan, UUID> {

    private final RecordAccess access;

    TherapyPlanRepository(RecordAccess access) {
        this.access = access;
    }

    TherapyPlan get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    /** Reads the plan and holds it until the transaction ends, so that changes follow each other. */
    TherapyPlan getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private TherapyPlan scoped(UUID id, Optional<TherapyPlan> found) {
        return found.filter(plan -> access.includes(plan.patientId()))
                .orElseThrow(() -> new NotFound(TherapyPlan.NOUN, id));
    }

    /** At most {@code rows} plans of a person after {@code after}, in the order they were drafted. */
    List<TherapyPlan> page(UUID patientId, UUID after, int rows) {
        if (!access.includes(patientId)) {
            return List.of();
        }
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, rows)
                .list();
    }

    /** The plans of a person that are in force once they are held, which is until the transaction ends. */
    List<TherapyPlan> activeForChange(UUID patientId) {
        return find("patientId = ?1 and status = ?2 order by id", patientId, PlanStatus.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The plans of a person that are in force or on hold once they are held, which is until the transaction ends. */
    List<TherapyPlan> underWayForChange(UUID patientId) {
        return find(
                        "patientId = ?1 and status in ?2 order by id",
                        patientId,
                        List.of(PlanStatus.ACTIVE, PlanStatus.ON_HOLD))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
