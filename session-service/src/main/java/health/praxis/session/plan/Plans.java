package health.praxis.session.plan;

import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.session.plan.TherapyPlanServiceClient.PlanAtOwner;
import health.praxis.session.plan.TherapyPlanServiceClient.ProgrammeAtOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Therapy plans as this service knows them, or as their owner says when they are not known here yet. */
@ApplicationScoped
public class Plans {

    private final KnownPlanRepository plans;
    private final Owner owner;
    private final TherapyPlanServiceClient service;

    Plans(KnownPlanRepository plans, Owners owners, @RestClient TherapyPlanServiceClient service) {
        this.plans = plans;
        this.owner = owners.named("therapy plan service");
        this.service = service;
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
            return Optional.of(owner.ask(ProgrammeAtOwner.class, () -> service.programme(homeProgrammeId))
                    .patientId());
        } catch (NotFound none) {
            return Optional.empty();
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
            var plan = owner.ask(PlanAtOwner.class, () -> service.plan(planId));
            return plan.revision() < 1
                    ? Optional.empty()
                    : Optional.of(new PlanRevision(plan.patientId(), plan.revision(), plan.knownStatus()));
        } catch (NotFound none) {
            return Optional.empty();
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
