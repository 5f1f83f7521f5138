package health.praxis.therapyplan.plan;

import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A plan's life; each change commits with its event, and the features that hang on the plan hear of it at once. */
@ApplicationScoped
public class TherapyPlanService {

    private static final String OCCURRED_AT = "/occurredAt";

    private final TherapyPlanRepository plans;
    private final DraftingPolicy drafting;
    private final Outbox outbox;
    private final Event<TherapyPlanEvent> facts;
    private final Identities identities;
    private final Clock clock;

    TherapyPlanService(
            TherapyPlanRepository plans,
            DraftingPolicy drafting,
            Outbox outbox,
            Event<TherapyPlanEvent> facts,
            Identities identities,
            Clock clock) {
        this.plans = plans;
        this.drafting = drafting;
        this.outbox = outbox;
        this.facts = facts;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    public TherapyPlanResponse draft(DraftTherapyPlanRequest request, TemplateReference template) {
        drafting.check(request.patientId(), request.episodeId());
        var at = Occurrence.of(request.occurredAt(), now(), OCCURRED_AT);
        var plan = TherapyPlan.draft(
                identities.next(), request.episodeId(), request.patientId(), request.content(), template, at, now());
        plans.persistAndFlush(plan);
        outbox.append(plan.drafted());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse rewrite(UUID id, ExpectedVersion expected, PlanContent content) {
        var plan = forChange(id, expected);
        plan.rewrite(content, now());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse discard(UUID id, ExpectedVersion expected) {
        var plan = forChange(id, expected);
        plan.discard(now());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse putOnHold(UUID id, ExpectedVersion expected, HoldTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.putOnHold(request.reason(), at(request.occurredAt()), now()));
    }

    @Transactional
    TherapyPlanResponse complete(UUID id, ExpectedVersion expected, CompleteTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.complete(request.reason(), at(request.occurredAt()), now()));
    }

    @Transactional
    TherapyPlanResponse discontinue(UUID id, ExpectedVersion expected, DiscontinueTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.discontinue(request.reason(), at(request.occurredAt()), now()));
    }

    /** Pauses the person's plans that are in force, on a fact of another service; those on hold already stay so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putOnHold(UUID patientId, HoldReason reason, Instant occurredAt) {
        for (var plan : plans.activeForChange(patientId)) {
            told(plan, plan.putOnHold(reason, occurredAt, now()));
        }
    }

    /** Lets a plan on hold go on; the caller has checked that it may. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TherapyPlanResponse resume(TherapyPlan plan, Instant occurredAt) {
        return told(plan, plan.resume(occurredAt, now()));
    }

    /** Puts a draft into force; the caller has checked that it may, and tells the world what is in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void activate(TherapyPlan plan, Instant occurredAt) {
        plan.activate(occurredAt, now());
    }

    /** Puts the next revision into force; the caller has checked that it may, and tells the world. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revise(TherapyPlan plan, PlanContent content) {
        plan.revise(content, now());
    }

    public TherapyPlanResponse get(UUID id) {
        return TherapyPlanResponse.from(plans.get(id));
    }

    /** The plan, for other features of this service; not found when the caller may not see it. */
    public TherapyPlan plan(UUID id) {
        return plans.get(id);
    }

    /** The plan, held until the transaction under way ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TherapyPlan planForChange(UUID id) {
        return plans.getForChange(id);
    }

    /** The person's plans that are in force or on hold. */
    public List<TherapyPlan> plansUnderWay(UUID patientId) {
        return plans.underWay(patientId);
    }

    List<TherapyPlanResponse> page(UUID patientId, UUID after, int rows) {
        return plans.page(patientId, after, rows).stream()
                .map(TherapyPlanResponse::from)
                .toList();
    }

    private TherapyPlan forChange(UUID id, ExpectedVersion expected) {
        var plan = plans.getForChange(id);
        expected.check(plan.version());
        return plan;
    }

    private TherapyPlanResponse told(TherapyPlan plan, TherapyPlanEvent event) {
        outbox.append(event);
        facts.fire(event);
        return TherapyPlanResponse.from(plan);
    }

    private Instant at(Instant stated) {
        return Occurrence.of(stated, now(), OCCURRED_AT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
