package health.praxis.therapyplan.goal;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goals of the caller's tenant whose patient the caller may see. */
@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {

    private final RecordAccess access;

    GoalRepository(RecordAccess access) {
        this.access = access;
    }

    Goal get(UUID id) {
        return scoped(findByIdOptional(id)).orElseThrow(() -> new NotFound(Goal.NOUN, id));
    }

    /** The plan of the goal, which is left unloaded: held later, it is read as it then is. */
    UUID planOf(UUID id) {
        var goal = get(id);
        getEntityManager().detach(goal);
        return goal.planId();
    }

    Goal getForChange(UUID id) {
        return scoped(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(Goal.NOUN, id));
    }

    /** The goal, when the plan has it. */
    Optional<Goal> find(UUID planId, UUID id) {
        return scoped(findByIdOptional(id)).filter(goal -> goal.planId().equals(planId));
    }

    private Optional<Goal> scoped(Optional<Goal> found) {
        return found.filter(goal -> access.includes(goal.patientId()));
    }

    /** All goals of a plan in the order they were set. */
    List<Goal> ofPlan(UUID planId) {
        return find("planId = ?1 order by id", planId).list().stream()
                .filter(goal -> access.includes(goal.patientId()))
                .toList();
    }
}
