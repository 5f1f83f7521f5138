package health.praxis.session.plan;

import health.praxis.platform.access.RecordPart;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.owner.References;
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
    private final References references;
    private final TherapyPlanServiceClient service;

    Plans(
            KnownPlanRepository plans,
            Owners owners,
            References references,
            @RestClient TherapyPlanServiceClient service) {
        this.plans = plans;
        this.owner = owners.named("therapy plan service");
        this.references = references;
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

    /** Whether a home programme is this person's; its owner is asked when it has not been read. Never inside a transaction. */
    public Belonging homeProgramme(UUID patientId, UUID homeProgrammeId) {
        return Belonging.of(
                patientId,
                plans.ofHomeProgramme(homeProgrammeId).map(KnownPlan::patientId),
                () -> references
                        .find(
                                patientId,
                                RecordPart.PLAN,
                                owner,
                                ProgrammeAtOwner.class,
                                () -> service.programme(homeProgrammeId))
                        .map(ProgrammeAtOwner::patientId));
    }

    /**
     * This person's plan and its latest revision, asked of its owner with the caller's token; never inside a transaction.
     *
     * @return empty when the person has no such plan, or only a draft
     * @throws Unavailable when nobody can tell
     */
    public Optional<PlanRevision> lookUp(UUID patientId, UUID planId) {
        if (known(planId).filter(plan -> !plan.patientId().equals(patientId)).isPresent()) {
            return Optional.empty();
        }
        return references
                .find(patientId, RecordPart.PLAN, owner, PlanAtOwner.class, () -> service.plan(planId))
                .filter(plan -> plan.revision() >= 1)
                .map(plan -> new PlanRevision(plan.patientId(), plan.revision(), plan.knownStatus()));
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
