package health.praxis.therapyplan.activation;

import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeService;
import health.praxis.therapyplan.patientfacts.SafetyFacts;
import health.praxis.therapyplan.patientfacts.SafetyFactsReader;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.plan.TherapyPlanResponse;
import health.praxis.therapyplan.plan.TherapyPlanService;
import health.praxis.therapyplan.prescription.PrescriptionService;
import health.praxis.therapyplan.review.PlanReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Putting plans into force, revising them there, letting them go on after a pause. */
@ApplicationScoped
public class ActivationService {

    private static final String FIRST = "activation";

    private final TherapyPlanService plans;
    private final GoalService goals;
    private final PrescriptionService prescriptions;
    private final HomeProgrammeService homeProgrammes;
    private final PlanReviewService reviews;
    private final PlanHistoryService history;
    private final Proposals proposals;
    private final SafetyFactsReader owner;
    private final Outbox outbox;
    private final Clock clock;

    ActivationService(
            TherapyPlanService plans,
            GoalService goals,
            PrescriptionService prescriptions,
            HomeProgrammeService homeProgrammes,
            PlanReviewService reviews,
            PlanHistoryService history,
            Proposals proposals,
            SafetyFactsReader owner,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.prescriptions = prescriptions;
        this.homeProgrammes = homeProgrammes;
        this.reviews = reviews;
        this.history = history;
        this.proposals = proposals;
        this.owner = owner;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The safety facts of the plan's patient; asked before the transaction, so that no row waits for another service. */
    SafetyFacts safetyFacts(UUID planId) {
        return owner.of(plans.plan(planId).patientId());
    }

    @Transactional
    TherapyPlanResponse activate(UUID id, ExpectedVersion expected, Instant occurredAt, SafetyFacts asked) {
        var facts = owner.held(asked);
        var plan = forChange(id, expected);
        var at = at(occurredAt);
        plans.activate(plan, at);
        ActivationPolicy.check(ActivationPolicy.FOR_ACTIVATION, proposals.of(plan, facts));
        return inForce(plan, FIRST, at);
    }

    @Transactional
    TherapyPlanResponse revise(UUID id, ExpectedVersion expected, RevisePlanRequest request, SafetyFacts asked) {
        var facts = owner.held(asked);
        var plan = forChange(id, expected);
        plans.revise(plan, request.content() == null ? plan.content() : request.content());
        ActivationPolicy.check(ActivationPolicy.FOR_ACTIVATION, proposals.of(plan, facts));
        return inForce(plan, request.reason(), at(request.occurredAt()));
    }

    @Transactional
    TherapyPlanResponse resume(UUID id, ExpectedVersion expected, Instant occurredAt, SafetyFacts asked) {
        var facts = owner.held(asked);
        var plan = forChange(id, expected);
        var resumed = plans.resume(plan, at(occurredAt));
        ActivationPolicy.check(ActivationPolicy.FOR_RESUMPTION, proposals.of(plan, facts));
        return resumed;
    }

    TherapyPlanResponse get(UUID id) {
        return plans.get(id);
    }

    private TherapyPlanResponse inForce(TherapyPlan plan, String reason, Instant at) {
        var homeProgramme = homeProgrammes.findForChange(plan.id());
        outbox.append(PlanInForceEvent.of(
                plan, goals.openGoals(plan.id()), prescriptions.inUse(plan.id()), homeProgramme, at));
        homeProgramme.ifPresent(programme -> homeProgrammes.start(programme, at));
        history.record(plan, reason, at, homeProgramme);
        reviews.reviewDateSet(plan);
        return TherapyPlanResponse.from(plan);
    }

    private TherapyPlan forChange(UUID id, ExpectedVersion expected) {
        var plan = plans.planForChange(id);
        expected.check(plan.version());
        return plan;
    }

    private Instant at(Instant stated) {
        return Occurrence.of(stated, clock.instant(), "/occurredAt");
    }
}
