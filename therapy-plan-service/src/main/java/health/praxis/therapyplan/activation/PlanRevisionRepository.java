package health.praxis.therapyplan.activation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Revisions; whoever asks has read the plan itself first, with the caller's scope. */
@ApplicationScoped
class PlanRevisionRepository implements PanacheRepositoryBase<PlanRevision, PlanRevision.Key> {

    List<PlanRevision> ofPlan(UUID planId) {
        return list("planId = ?1 order by revision", planId);
    }

    Optional<PlanRevision> ofPlan(UUID planId, int revision) {
        return findByIdOptional(new PlanRevision.Key(planId, revision));
    }
}
