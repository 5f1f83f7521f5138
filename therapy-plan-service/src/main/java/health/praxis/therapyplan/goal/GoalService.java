package health.praxis.therapyplan.goal;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.plan.TherapyPlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Setting goals, agreeing to them and closing them. What changes in an active plan is in force with its next revision. */
@ApplicationScoped
public class GoalService {

    private static final String OCCURRED_AT = "/occurredAt";

    private final GoalRepository goals;
    private final TherapyPlanService plans;
    private final GoalPolicy policy;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    GoalService(
            GoalRepository goals,
            TherapyPlanService plans,
            GoalPolicy policy,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.goals = goals;
        this.plans = plans;
        this.policy = policy;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public GoalResponse set(UUID planId, GoalDefinition definition) {
        var plan = plans.planForChange(planId);
        plan.requireOpen("given a goal");
        policy.check(definition, parent(planId, definition));
        var goal = Goal.set(identities.next(), planId, plan.patientId(), definition, clock.instant());
        goals.persist(goal);
        return GoalResponse.from(goal);
    }

    @Transactional
    GoalResponse redefine(UUID id, ExpectedVersion expected, GoalDefinition definition) {
        var goal = forChange(id, expected, "changed");
        policy.check(definition, parent(goal.planId(), definition));
        outbox.append(goal.redefine(definition, clock.instant()));
        return GoalResponse.from(goal);
    }

    @Transactional
    GoalResponse agree(UUID id, ExpectedVersion expected, AgreeGoalRequest request) {
        AgreementPolicy.check(caller.get(), request.by());
        var goal = forChange(id, expected, "agreed to");
        var at = Occurrence.of(request.occurredAt(), clock.instant(), OCCURRED_AT);
        goal.agree(new Agreement(request.by(), at, caller.get().subject()), clock.instant())
                .ifPresent(outbox::append);
        return GoalResponse.from(goal);
    }

    @Transactional
    GoalResponse close(UUID id, ExpectedVersion expected, CloseGoalRequest request) {
        var goal = forChange(id, expected, "closed");
        var at = Occurrence.of(request.occurredAt(), clock.instant(), OCCURRED_AT);
        outbox.append(goal.close(request.outcome(), at, clock.instant()));
        return GoalResponse.from(goal);
    }

    /** The goals of a plan that are still pursued, in the order they were set. */
    public List<Goal> openGoals(UUID planId) {
        return goals.ofPlan(planId).stream()
                .filter(goal -> goal.outcome().isEmpty())
                .toList();
    }

    /** The plan a goal belongs to, when this service knows the goal. */
    public Optional<UUID> planOf(UUID goalId) {
        return goals.findByIdOptional(goalId).map(Goal::planId);
    }

    List<GoalResponse> ofPlan(UUID planId) {
        return goals.ofPlan(plans.plan(planId).id()).stream()
                .map(GoalResponse::from)
                .toList();
    }

    GoalResponse get(UUID id) {
        return GoalResponse.from(goals.get(id));
    }

    private Optional<Goal> parent(UUID planId, GoalDefinition definition) {
        return Optional.ofNullable(definition.parentId()).flatMap(parent -> goals.find(planId, parent));
    }

    private Goal forChange(UUID id, ExpectedVersion expected, String step) {
        plans.planForChange(goals.planOf(id)).requireOpen("the home of a goal that is " + step);
        var goal = goals.getForChange(id);
        expected.check(goal.version());
        return goal;
    }
}
