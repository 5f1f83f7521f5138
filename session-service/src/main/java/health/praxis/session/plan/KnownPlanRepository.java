package health.praxis.session.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of the caller's tenant whose facts have been read. */
@ApplicationScoped
class KnownPlanRepository implements PanacheRepositoryBase<KnownPlan, UUID> {

    List<KnownPlan> ofPatient(UUID patientId) {
        return list("patientId", patientId);
    }

    /** The plan whose home programme it is now. */
    Optional<KnownPlan> ofHomeProgramme(UUID homeProgrammeId) {
        return find("homeProgrammeId", homeProgrammeId).firstResultOptional();
    }
}
