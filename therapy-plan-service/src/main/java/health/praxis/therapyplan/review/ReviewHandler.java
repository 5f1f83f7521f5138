package health.praxis.therapyplan.review;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.patientfacts.PatientLockRepository;
import health.praxis.therapyplan.plan.HoldReason;
import health.praxis.therapyplan.plan.TherapyPlanService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What other services find out and a plan must answer to. Death and withdrawn treatment consent also pause the plan;
 * the rest suggests a review and changes nothing.
 */
@ApplicationScoped
class ReviewHandler implements EventHandler {

    private static final String DECEASED = "health.praxis.patient.deceased-recorded.v1";
    private static final String CONSENT_WITHDRAWN = "health.praxis.patient.consent-withdrawn.v1";
    private static final String PRECAUTION_RECORDED = "health.praxis.patient.precaution-recorded.v1";
    private static final String PROGRESS_CLASSIFIED = "health.praxis.outcomes.progress-classified.v1";
    private static final String DOSE_SHORTFALL = "health.praxis.outcomes.dose-shortfall-found.v1";

    private static final Map<String, ReviewCause> VERDICTS = Map.of(
            "stalled", ReviewCause.STALLED,
            "declined", ReviewCause.DECLINED,
            "under-dosed", ReviewCause.UNDER_DOSED);

    private final PlanReviewService reviews;
    private final TherapyPlanService plans;
    private final GoalService goals;
    private final PatientFactsReadModel facts;
    private final PatientLockRepository locks;
    private final Clock clock;

    ReviewHandler(
            PlanReviewService reviews,
            TherapyPlanService plans,
            GoalService goals,
            PatientFactsReadModel facts,
            PatientLockRepository locks,
            Clock clock) {
        this.reviews = reviews;
        this.plans = plans;
        this.goals = goals;
        this.facts = facts;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(DECEASED, CONSENT_WITHDRAWN, PRECAUTION_RECORDED, PROGRESS_CLASSIFIED, DOSE_SHORTFALL);
    }

    @Override
    public void handle(ReceivedEvent event) {
        locks.hold(event.patientId());
        switch (event.type()) {
            case DECEASED -> {
                plans.putOnHold(event.patientId(), HoldReason.DEATH, event.occurredAt());
                reviews.requestForPlansOf(event.patientId(), ReviewReason.of(ReviewCause.DEATH));
            }
            case CONSENT_WITHDRAWN -> consentWithdrawn(event);
            case PRECAUTION_RECORDED ->
                reviews.requestForPlansOf(
                        event.patientId(),
                        ReviewReason.of(ReviewCause.PRECAUTION_RECORDED, event.uuid("precautionId")));
            case PROGRESS_CLASSIFIED -> progressClassified(event);
            case DOSE_SHORTFALL ->
                reviews.requestForPlan(
                        event.patientId(),
                        event.uuid("planId"),
                        new ReviewReason(ReviewCause.DOSE_SHORTFALL, event.text("discipline"), null));
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void consentWithdrawn(ReceivedEvent event) {
        UUID withdrawn = event.uuid("consentId");
        LocalDate today = LocalDate.ofInstant(clock.instant(), facts.clinicZone());
        boolean treatment = "treatment".equals(event.text("purpose"));
        if (!treatment || facts.consentsToTreatment(event.patientId(), today, withdrawn)) {
            return;
        }
        plans.putOnHold(event.patientId(), HoldReason.CONSENT_WITHDRAWN, event.occurredAt());
        reviews.requestForPlansOf(event.patientId(), ReviewReason.of(ReviewCause.CONSENT_WITHDRAWN, withdrawn));
    }

    private void progressClassified(ReceivedEvent event) {
        var cause = VERDICTS.get(event.text("verdict"));
        if (cause == null) {
            return;
        }
        UUID progress = event.uuid("progressId");
        if (event.text("goalId") == null) {
            reviews.requestForPlansOf(event.patientId(), new ReviewReason(cause, event.text("instrument"), progress));
            return;
        }
        UUID goal = event.uuid("goalId");
        var reason = new ReviewReason(cause, goal.toString(), progress);
        goals.planOf(goal).ifPresent(plan -> reviews.requestForPlan(event.patientId(), plan, reason));
    }
}
