package health.praxis.therapyplan.activation;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.NotFound;
import health.praxis.therapyplan.goal.GoalResponse;
import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.homeprogramme.HomeProgramme;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeResponse;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.plan.TherapyPlanService;
import health.praxis.therapyplan.prescription.PrescriptionResponse;
import health.praxis.therapyplan.prescription.PrescriptionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was in force when: one revision per step into force, never changed. */
@ApplicationScoped
class PlanHistoryService {

    private final PlanRevisionRepository revisions;
    private final TherapyPlanService plans;
    private final GoalService goals;
    private final PrescriptionService prescriptions;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanHistoryService(
            PlanRevisionRepository revisions,
            TherapyPlanService plans,
            GoalService goals,
            PrescriptionService prescriptions,
            CurrentCaller caller,
            Clock clock) {
        this.revisions = revisions;
        this.plans = plans;
        this.goals = goals;
        this.prescriptions = prescriptions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps what is in force from {@code at} on, as the plan's next revision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(TherapyPlan plan, String reason, Instant at, Optional<HomeProgramme> homeProgramme) {
        revisions.persist(PlanRevision.of(
                plan.id(),
                plan.revision(),
                reason,
                at,
                clock.instant(),
                caller.get().subject(),
                snapshot(plan, homeProgramme)));
    }

    List<PlanRevisionResponse> ofPlan(UUID planId) {
        return revisions.ofPlan(plans.plan(planId).id()).stream()
                .map(PlanRevision::response)
                .toList();
    }

    PlanRevisionResponse revision(UUID planId, int revision) {
        return revisions
                .ofPlan(plans.plan(planId).id(), revision)
                .map(PlanRevision::response)
                .orElseThrow(() -> new NotFound("There is no revision " + revision + " of plan " + planId + "."));
    }

    private PlanSnapshot snapshot(TherapyPlan plan, Optional<HomeProgramme> homeProgramme) {
        return new PlanSnapshot(
                plan.content(),
                goals.openGoals(plan.id()).stream().map(GoalResponse::from).toList(),
                prescriptions.inUse(plan.id()).stream()
                        .map(PrescriptionResponse::from)
                        .toList(),
                homeProgramme.map(HomeProgrammeResponse::from).orElse(null));
    }
}
