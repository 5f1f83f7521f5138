package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.therapyplan.plan.TherapyPlanService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Planning, starting, suspending and resuming practice at home; see {@link PlanLife} for what follows its plan. */
@ApplicationScoped
public class HomeProgrammeService {

    private final HomeProgrammeRepository programmes;
    private final OpenRedFlagRepository redFlags;
    private final TherapyPlanService plans;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    HomeProgrammeService(
            HomeProgrammeRepository programmes,
            OpenRedFlagRepository redFlags,
            TherapyPlanService plans,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.programmes = programmes;
        this.redFlags = redFlags;
        this.plans = plans;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    /** Plans the items of a plan's programme; {@code ifMatch} is needed once there is one. */
    @Transactional
    public HomeProgrammeResponse write(UUID planId, String ifMatch, List<HomeExercise> items) {
        var plan = plans.planForChange(planId);
        plan.requireOpen("given a home programme");
        var existing = programmes.ofPlanForChange(planId);
        HomeProgrammePolicy.check(
                items, existing.map(HomeProgrammeService::itemIds).orElse(Set.of()));
        var identified = items.stream()
                .map(item -> item.itemId() == null ? item.called(identities.next()) : item)
                .toList();
        if (existing.isPresent()) {
            var programme = existing.get();
            ExpectedVersion.parse(ifMatch).check(programme.version());
            programme.replan(identified, clock.instant());
            return HomeProgrammeResponse.from(programme);
        }
        var programme = HomeProgramme.plan(identities.next(), planId, plan.patientId(), identified, clock.instant());
        programmes.persist(programme);
        return HomeProgrammeResponse.from(programme);
    }

    @Transactional
    HomeProgrammeResponse resume(UUID id, ExpectedVersion expected, ResumeHomeProgrammeRequest request) {
        var programme = programmes.getForChange(id);
        expected.check(programme.version());
        var at = Occurrence.of(request.occurredAt(), clock.instant(), "/occurredAt");
        outbox.append(programme.resume(request.clearedRedFlagIds(), at, clock.instant()));
        request.clearedRedFlagIds().forEach(redFlags::cleared);
        return HomeProgrammeResponse.from(programme);
    }

    /** The programme of a plan, if it has one, held until the transaction under way ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HomeProgramme> findForChange(UUID planId) {
        return programmes.ofPlanForChange(planId);
    }

    /** Puts the planned items of a held programme into force; red flags that are still open suspend them at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(HomeProgramme programme, Instant occurredAt) {
        programme.start(occurredAt, clock.instant()).ifPresent(outbox::append);
        redFlags.of(programme.patientId())
                .forEach(flag -> programme.suspend(flag, clock.instant()).ifPresent(outbox::append));
    }

    /** Stops what a red flag says must stop, in each of the person's programmes that are practised. */
    @Transactional(Transactional.TxType.MANDATORY)
    void suspend(UUID patientId, Suspension suspension) {
        redFlags.raised(patientId, suspension);
        programmes
                .ofPatientForChange(patientId)
                .forEach(programme ->
                        programme.suspend(suspension, clock.instant()).ifPresent(outbox::append));
    }

    /** Forgets a resolved flag for programmes that start later; what it suspends now stays until a clinician resumes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void redFlagResolved(UUID redFlagId) {
        redFlags.cleared(redFlagId);
    }

    HomeProgrammeResponse get(UUID id) {
        return HomeProgrammeResponse.from(programmes.get(id));
    }

    HomeProgrammeResponse ofPlan(UUID planId) {
        return programmes
                .ofPlan(plans.plan(planId).id())
                .map(HomeProgrammeResponse::from)
                .orElseThrow(() -> new NotFound("The plan has no home programme."));
    }

    List<HomeProgrammeResponse> page(UUID patientId, UUID after, int rows) {
        return programmes.page(patientId, after, rows).stream()
                .map(HomeProgrammeResponse::from)
                .toList();
    }

    private static Set<UUID> itemIds(HomeProgramme programme) {
        var ids = new HashSet<UUID>();
        programme.items().forEach(item -> ids.add(item.itemId()));
        programme.plannedItems().orElse(List.of()).forEach(item -> ids.add(item.itemId()));
        return ids;
    }
}
