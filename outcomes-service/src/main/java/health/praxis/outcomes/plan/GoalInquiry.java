package health.praxis.outcomes.plan;

import health.praxis.outcomes.plan.GoalClient.GoalAtOwner;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.owner.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose a goal is; therapy-plan-service is asked about one of a plan that has not been read of. */
@ApplicationScoped
public class GoalInquiry {

    private final PlanReadModel plans;
    private final Owner owner;
    private final References references;
    private final GoalClient service;

    GoalInquiry(PlanReadModel plans, Owners owners, References references, @RestClient GoalClient service) {
        this.plans = plans;
        this.owner = owners.named("therapy plan service");
        this.references = references;
        this.service = service;
    }

    /** Whether a goal is this person's. Never inside a transaction. */
    public Belonging of(UUID patientId, UUID goalId) {
        if (plans.hasGoal(patientId, goalId)) {
            return Belonging.THEIRS;
        }
        var told = Belonging.of(
                patientId,
                Optional.empty(),
                () -> references
                        .find(patientId, RecordPart.PLAN, owner, GoalAtOwner.class, () -> service.goal(goalId))
                        .map(GoalAtOwner::patientId));
        // last of all, as the goals of all plans are gone through for it
        return told == Belonging.NOBODY_CAN_TELL && plans.isGoal(goalId) ? Belonging.NOT_THEIRS : told;
    }
}
