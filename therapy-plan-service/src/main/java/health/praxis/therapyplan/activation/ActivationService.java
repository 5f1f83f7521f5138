package health.praxis.therapyplan.activation;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.goal.GoalResponse;
import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.homeprogramme.HomeProgramme;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeResponse;
import health.praxis.therapyplan.homeprogramme.HomeProgrammeService;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.patientfacts.SafetyFacts;
import health.praxis.therapyplan.patientfacts.SafetyFactsReader;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.plan.TherapyPlanResponse;
import health.praxis.therapyplan.plan.TherapyPlanService;
import health.praxis.therapyplan.prescription.PrescriptionResponse;
import health.praxis.therapyplan.prescription.PrescriptionService;
import health.praxis.therapyplan.review.PlanReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final PlanRevisionRepository revisions;
    private final SafetyFactsReader owner;
    private final PatientFactsReadModel known;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    ActivationService(
            TherapyPlanService plans,
            GoalService goals,
            PrescriptionService prescriptions,
            HomeProgrammeService homeProgrammes,
            PlanReviewService reviews,
            PlanRevisionRepository revisions,
            SafetyFactsReader owner,
            PatientFactsReadModel known,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.prescriptions = prescriptions;
        this.homeProgrammes = homeProgrammes;
        this.reviews = reviews;
        this.revisions = revisions;
        this.owner = owner;
        this.known = known;
        this.outbox = outbox;
        this.caller = caller;
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
        check(ActivationPolicy.FOR_ACTIVATION, plan, facts);
        return inForce(plan, FIRST, at);
    }

    @Transactional
    TherapyPlanResponse revise(UUID id, ExpectedVersion expected, RevisePlanRequest request, SafetyFacts asked) {
        var facts = owner.held(asked);
        var plan = forChange(id, expected);
        plans.revise(plan, request.content() == null ? plan.content() : request.content());
        check(ActivationPolicy.FOR_ACTIVATION, plan, facts);
        return inForce(plan, request.reason(), at(request.occurredAt()));
    }

    @Transactional
    TherapyPlanResponse resume(UUID id, ExpectedVersion expected, Instant occurredAt, SafetyFacts asked) {
        var facts = owner.held(asked);
        var plan = forChange(id, expected);
        var resumed = plans.resume(plan, at(occurredAt));
        check(ActivationPolicy.FOR_RESUMPTION, plan, facts);
        return resumed;
    }

    TherapyPlanResponse get(UUID id) {
        return plans.get(id);
    }

    List<PlanRevisionResponse> history(UUID planId) {
        return revisions.ofPlan(plans.plan(planId).id()).stream()
                .map(PlanRevision::response)
                .toList();
    }

    PlanRevisionResponse history(UUID planId, int revision) {
        return revisions
                .ofPlan(plans.plan(planId).id(), revision)
                .map(PlanRevision::response)
                .orElseThrow(() -> new NotFound("There is no revision " + revision + " of plan " + planId + "."));
    }

    private void check(List<ActivationRule> rules, TherapyPlan plan, SafetyFacts facts) {
        var prescribed = prescriptions.inUse(plan.id());
        var zone = facts.timeZone() == null ? known.clinicZone() : facts.timeZone();
        ActivationPolicy.check(
                rules,
                new ProposedPlan(
                        plan.episodeId(),
                        plan.content(),
                        goals.openGoals(plan.id()),
                        prescribed,
                        prescriptions.conflicts(prescribed, facts.precautionCodes()),
                        facts,
                        LocalDate.ofInstant(clock.instant(), zone)));
    }

    private TherapyPlanResponse inForce(TherapyPlan plan, String reason, Instant at) {
        var homeProgramme = homeProgrammes.findForChange(plan.id());
        outbox.append(PlanInForceEvent.of(
                plan, goals.openGoals(plan.id()), prescriptions.inUse(plan.id()), homeProgramme, at));
        homeProgramme.ifPresent(programme -> homeProgrammes.start(programme, at));
        revisions.persist(PlanRevision.of(
                plan.id(),
                plan.revision(),
                reason,
                at,
                clock.instant(),
                caller.get().subject(),
                snapshot(plan, homeProgramme)));
        reviews.reviewDateSet(plan);
        return TherapyPlanResponse.from(plan);
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

    private TherapyPlan forChange(UUID id, ExpectedVersion expected) {
        var plan = plans.planForChange(id);
        expected.check(plan.version());
        return plan;
    }

    private Instant at(Instant stated) {
        return Occurrence.of(stated, clock.instant(), "/occurredAt");
    }
}
