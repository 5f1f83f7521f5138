package health.praxis.therapyplan.review;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.plan.TherapyPlanEvent;
import health.praxis.therapyplan.plan.TherapyPlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Asking for reviews and resolving them; an ended plan has none left open. */
@ApplicationScoped
public class PlanReviewService {

    private final PlanReviewRepository reviews;
    private final TherapyPlanService plans;
    private final PatientFactsReadModel facts;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanReviewService(
            PlanReviewRepository reviews,
            TherapyPlanService plans,
            PatientFactsReadModel facts,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.reviews = reviews;
        this.plans = plans;
        this.facts = facts;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks for a review of each of the person's plans under way, due after the cause's usual days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestForPlansOf(UUID patientId, ReviewReason reason) {
        requestForPlansOf(patientId, reason, today().plusDays(reason.cause().days()));
    }

    /** Asks for a review of each of the person's plans under way, due on {@code dueOn}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestForPlansOf(UUID patientId, ReviewReason reason, LocalDate dueOn) {
        plans.plansUnderWayForChange(patientId).forEach(plan -> request(plan, reason, dueOn));
    }

    /** Asks for a review of one of the person's plans, when it is under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestForPlan(UUID patientId, UUID planId, ReviewReason reason) {
        plans.plansUnderWayForChange(patientId).stream()
                .filter(plan -> plan.id().equals(planId))
                .forEach(plan ->
                        request(plan, reason, today().plusDays(reason.cause().days())));
    }

    /** Asks for the review on the plan's review date; the one asked for earlier is settled by the revision. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reviewDateSet(TherapyPlan plan) {
        reviews.openForChange(plan.id()).stream()
                .filter(review -> review.cause() == ReviewCause.REVIEW_DATE)
                .forEach(review -> settle(review, ReviewOutcome.PLAN_REVISED));
        reviews.flush();
        request(plan, ReviewReason.of(ReviewCause.REVIEW_DATE), plan.content().reviewBy());
    }

    @Transactional
    PlanReviewResponse resolve(UUID id, ExpectedVersion expected, ResolveReviewRequest request) {
        var review = reviews.getForChange(id);
        expected.check(review.version());
        var at = Occurrence.of(request.occurredAt(), clock.instant(), "/occurredAt");
        outbox.append(review.resolve(
                request.outcome(), request.changes(), caller.get().subject(), at));
        return PlanReviewResponse.from(review);
    }

    PlanReviewResponse get(UUID id) {
        return PlanReviewResponse.from(reviews.get(id));
    }

    List<PlanReviewResponse> page(UUID patientId, boolean openOnly, UUID after, int rows) {
        return reviews.page(patientId, openOnly, after, rows).stream()
                .map(PlanReviewResponse::from)
                .toList();
    }

    void completed(@Observes TherapyPlanEvent.Completed fact) {
        settleAll(fact.planId());
    }

    void discontinued(@Observes TherapyPlanEvent.Discontinued fact) {
        settleAll(fact.planId());
    }

    private void settleAll(UUID planId) {
        reviews.openForChange(planId).forEach(review -> settle(review, ReviewOutcome.PLAN_ENDED));
    }

    private void settle(PlanReview review, ReviewOutcome outcome) {
        outbox.append(review.resolve(outcome, null, caller.get().subject(), clock.instant()));
    }

    private void request(TherapyPlan plan, ReviewReason reason, LocalDate dueOn) {
        if (reviews.isOpen(plan.id(), reason)) {
            return;
        }
        var review = PlanReview.request(identities.next(), plan.id(), plan.patientId(), reason, dueOn, clock.instant());
        reviews.persistAndFlush(review);
        outbox.append(review.requested());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facts.clinicZone());
    }
}
