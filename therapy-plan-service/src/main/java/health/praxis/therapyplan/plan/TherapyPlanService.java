package health.praxis.therapyplan.plan;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.patientfacts.EpisodeStanding;
import health.praxis.therapyplan.patientfacts.EpisodeStandingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A plan's life; each change commits with its event, and the features that hang on the plan hear of it at once. */
@ApplicationScoped
public class TherapyPlanService {

    private static final String OCCURRED_AT = "/occurredAt";

    private final TherapyPlanRepository plans;
    private final EpisodeStandingReader standings;
    private final RecordAccess access;
    private final Outbox outbox;
    private final Event<TherapyPlanEvent> facts;
    private final Identities identities;
    private final Clock clock;

    TherapyPlanService(
            TherapyPlanRepository plans,
            EpisodeStandingReader standings,
            RecordAccess access,
            Outbox outbox,
            Event<TherapyPlanEvent> facts,
            Identities identities,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.access = access;
        this.outbox = outbox;
        this.facts = facts;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * What {@link #draft} needs to know; asked before the transaction, so that no row waits for another service.
     *
     * @throws health.praxis.platform.problem.NotFound when the caller may not open the person's record
     */
    public EpisodeStanding standing(UUID patientId, UUID episodeId) {
        access.require(patientId);
        return standings.of(patientId, episodeId);
    }

    /** Begins a plan; {@code template} is null when it is written from nothing. */
    @Transactional
    public TherapyPlanResponse draft(
            DraftTherapyPlanRequest request, TemplateReference template, EpisodeStanding standing) {
        DraftingPolicy.check(standing);
        var at = Occurrence.of(request.occurredAt(), clock.instant(), OCCURRED_AT);
        var plan = TherapyPlan.draft(
                identities.next(),
                request.episodeId(),
                request.patientId(),
                request.content(),
                template,
                at,
                clock.instant());
        plans.persistAndFlush(plan);
        outbox.append(plan.drafted());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse rewrite(UUID id, ExpectedVersion expected, PlanContent content) {
        var plan = forChange(id, expected);
        plan.rewrite(content, clock.instant());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse discard(UUID id, ExpectedVersion expected) {
        var plan = forChange(id, expected);
        plan.discard(clock.instant());
        return TherapyPlanResponse.from(plan);
    }

    @Transactional
    TherapyPlanResponse putOnHold(UUID id, ExpectedVersion expected, HoldTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.putOnHold(request.reason(), at(request.occurredAt()), clock.instant()));
    }

    @Transactional
    TherapyPlanResponse complete(UUID id, ExpectedVersion expected, CompleteTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.complete(request.reason(), at(request.occurredAt()), clock.instant()));
    }

    @Transactional
    TherapyPlanResponse discontinue(UUID id, ExpectedVersion expected, DiscontinueTherapyPlanRequest request) {
        var plan = forChange(id, expected);
        return told(plan, plan.discontinue(request.reason(), at(request.occurredAt()), clock.instant()));
    }

    /** Pauses the person's plans that are in force, on a fact of another service; those on hold already stay so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putOnHold(UUID patientId, HoldReason reason, Instant occurredAt) {
        for (var plan : plans.activeForChange(patientId)) {
            told(plan, plan.putOnHold(reason, occurredAt, clock.instant()));
        }
    }

    /** Lets a plan on hold go on; the caller has checked that it may. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TherapyPlanResponse resume(TherapyPlan plan, Instant occurredAt) {
        return told(plan, plan.resume(occurredAt, clock.instant()));
    }

    /** Puts a draft into force; the caller has checked that it may, and tells the world what is in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void activate(TherapyPlan plan, Instant occurredAt) {
        plan.activate(occurredAt, clock.instant());
    }

    /** Puts the next revision into force; the caller has checked that it may, and tells the world. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revise(TherapyPlan plan, PlanContent content) {
        plan.revise(content, clock.instant());
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

    /** The person's plans that are in force or on hold, held until the transaction under way ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TherapyPlan> plansUnderWayForChange(UUID patientId) {
        return plans.underWayForChange(patientId);
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
        return Occurrence.of(stated, clock.instant(), OCCURRED_AT);
    }
}
