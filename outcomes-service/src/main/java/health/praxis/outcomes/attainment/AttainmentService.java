package health.praxis.outcomes.attainment;

import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.outcomes.plan.ScaledPlan;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rates the goals of plans and tells how far they were reached. */
@ApplicationScoped
class AttainmentService {

    private static final String SCALE = "goal-attainment-scaling";

    private final GoalRatingsRepository ratings;
    private final PlanReadModel plans;
    private final People people;
    private final PatientLockRepository lock;
    private final InstrumentCatalogue catalogue;
    private final GoalAttainment scale;
    private final Outbox outbox;
    private final Event<GoalsRated> changes;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    AttainmentService(
            GoalRatingsRepository ratings,
            PlanReadModel plans,
            People people,
            PatientLockRepository lock,
            InstrumentCatalogue catalogue,
            Outbox outbox,
            Event<GoalsRated> changes,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.ratings = ratings;
        this.plans = plans;
        this.people = people;
        this.lock = lock;
        this.catalogue = catalogue;
        this.scale = new GoalAttainment(catalogue.find(SCALE).orElseThrow());
        this.outbox = outbox;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    GoalRatingsResponse rate(RateGoalsRequest request) {
        lock.holdForChange(plan(request.planId()).patientId());
        ScaledPlan plan = plan(request.planId());
        List<RatedGoal> goals = RatingPolicy.goals(plan, request.ratings());
        Instant now = clock.instant();
        var rated = GoalRatings.of(
                identities.next(),
                plan.patientId(),
                plan.planId(),
                goals,
                RatingPolicy.attained(
                        scale.score(goals.stream().map(RatedGoal::rating).toList())),
                new GoalRatings.Circumstances(
                        request.occasion(),
                        Occurrence.of(request.ratedAt(), now, "/ratedAt"),
                        caller.get().subject(),
                        now,
                        catalogue.version().version()));
        AttainmentChange change = request.occasion() == Occasion.BASELINE
                ? null
                : baselineOf(ratings.ofPlan(plan.planId()), rated.ratedAt())
                        .flatMap(baseline -> AttainmentChange.between(scale, baseline.ratings(), goals))
                        .orElse(null);
        ratings.persist(rated);
        outbox.append(rated.scored(change));
        changes.fire(new GoalsRated(plan.patientId()));
        return rated.response();
    }

    GoalRatingsResponse get(UUID id) {
        return ratings.get(id).response();
    }

    PlanAttainmentResponse ofPlan(UUID planId) {
        ScaledPlan plan = plan(planId);
        List<GoalRatings> all = ratings.ofPlan(planId);
        Optional<GoalRatings> baseline = last(all, Occasion.BASELINE);
        Optional<GoalRatings> achieved = last(all, Occasion.ACHIEVED);
        Optional<AttainmentChange> change = achieved.or(() -> last(all, Occasion.INTERIM))
                .flatMap(after -> baselineOf(all, after.ratedAt())
                        .flatMap(before -> AttainmentChange.between(scale, before.ratings(), after.ratings())));
        return new PlanAttainmentResponse(
                planId,
                plan.patientId(),
                baseline.map(GoalRatings::response).orElse(null),
                achieved.map(GoalRatings::response).orElse(null),
                change.orElse(null),
                all.stream().map(GoalRatings::response).toList());
    }

    /** @throws NotFound when there is no such plan that the caller may see */
    private ScaledPlan plan(UUID planId) {
        return plans.scaled(planId)
                .filter(plan -> people.maySee(plan.patientId()))
                .orElseThrow(() -> new NotFound("plan", planId));
    }

    /** The last baseline that was rated by then: a rating of an earlier day is no change since a later one. */
    private static Optional<GoalRatings> baselineOf(List<GoalRatings> ratings, Instant ratedAt) {
        return last(
                ratings.stream()
                        .filter(each -> !each.ratedAt().isAfter(ratedAt))
                        .toList(),
                Occasion.BASELINE);
    }

    private static Optional<GoalRatings> last(List<GoalRatings> ratings, Occasion occasion) {
        return ratings.stream().filter(each -> each.occasion() == occasion).reduce((earlier, later) -> later);
    }
}
