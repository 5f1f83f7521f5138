package health.praxis.outcomes.plan;

import health.praxis.outcomes.plan.GoalClient.GoalAtOwner;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose a goal is; therapy-plan-service is asked about one of a plan that has not been read of. */
@ApplicationScoped
public class GoalInquiry {

    private final PlanReadModel plans;
    private final Owner owner;
    private final GoalClient service;
    private final CurrentCaller caller;

    GoalInquiry(PlanReadModel plans, Owners owners, @RestClient GoalClient service, CurrentCaller caller) {
        this.plans = plans;
        this.owner = owners.named("therapy plan service");
        this.service = service;
        this.caller = caller;
    }

    /**
     * True when the person has no such goal, by the word of the owner; false also where it does not tell: it is away, or
     * hides the goal from a caregiver, who may see other parts of the record. Never inside a transaction.
     */
    public boolean isNotOf(UUID patientId, UUID goalId) {
        if (plans.hasGoal(patientId, goalId)) {
            return false;
        }
        try {
            return !owner.ask(GoalAtOwner.class, () -> service.goal(goalId))
                    .patientId()
                    .equals(patientId);
        } catch (NotFound hiddenOrNone) {
            return !isCaregiver();
        } catch (Unavailable | ForbiddenException nobodyTells) {
            return false;
        }
    }

    private boolean isCaregiver() {
        var who = caller.get();
        return who.isLinkedToOnePatient() && !who.hasRole(Role.PATIENT);
    }
}
