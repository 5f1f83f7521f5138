package health.praxis.session.plan;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Therapy plans as this service knows them, or as their owner says when they are not known here yet. */
@ApplicationScoped
public class Plans {

    private final KnownPlanRepository plans;
    private final TherapyPlanServiceClient owner;
    private final HomeProgrammeClient programmes;
    private final JsonWebToken token;

    Plans(
            KnownPlanRepository plans,
            @RestClient TherapyPlanServiceClient owner,
            @RestClient HomeProgrammeClient programmes,
            JsonWebToken token) {
        this.plans = plans;
        this.owner = owner;
        this.programmes = programmes;
        this.token = token;
    }

    /** The plan, when its facts have been read. */
    public Optional<KnownPlan> known(UUID planId) {
        return plans.findByIdOptional(planId);
    }

    /** The home programmes of a person whose plans' facts have been read. */
    public List<KnownHomeProgramme> homeProgrammes(UUID patientId) {
        return plans.ofPatient(patientId).stream()
                .map(KnownPlan::homeProgramme)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whose home programme it is, asked of its owner with the caller's token; never inside a transaction.
     *
     * @return empty when the owner knows no such programme that the caller may see
     * @throws Unavailable when the owner cannot be asked
     */
    public Optional<UUID> lookUpHomeProgramme(UUID homeProgrammeId) {
        try {
            return Optional.of(programmes
                    .programme(homeProgrammeId, "Bearer " + token.getRawToken())
                    .patientId());
        } catch (NotFound none) {
            return Optional.empty();
        } catch (ProcessingException | FaultToleranceException unreachable) {
            throw new Unavailable(TherapyPlanServiceClient.NAME);
        }
    }

    /**
     * Whose plan it is and its latest revision, asked of its owner with the caller's token; never inside a transaction.
     *
     * @return empty when the owner knows no such plan, or only a draft
     * @throws Unavailable when the owner cannot be asked
     */
    public Optional<PlanRevision> lookUp(UUID planId) {
        try {
            var plan = owner.plan(planId, "Bearer " + token.getRawToken());
            return plan.revision() < 1
                    ? Optional.empty()
                    : Optional.of(new PlanRevision(plan.patientId(), plan.revision(), plan.knownStatus()));
        } catch (NotFound none) {
            return Optional.empty();
        } catch (ProcessingException | FaultToleranceException unreachable) {
            throw new Unavailable(TherapyPlanServiceClient.NAME);
        }
    }

    /**
     * The plan as far as booking needs it, when its facts have been read up to the revision that is meant.
     *
     * @param wanted the revision the caller means, or null for the latest
     */
    public Optional<PlanRevision> known(UUID planId, Integer wanted) {
        return known(planId)
                .filter(plan -> wanted == null || wanted <= plan.revision())
                .map(plan -> new PlanRevision(plan.patientId(), plan.revision(), plan.status()));
    }

    /**
     * A plan's latest revision.
     *
     * @param patientId whose plan it is
     * @param revision from 1
     * @param status where it stands
     */
    public record PlanRevision(UUID patientId, int revision, PlanStatus status) {}
}
