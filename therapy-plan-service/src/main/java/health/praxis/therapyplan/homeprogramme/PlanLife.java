package health.praxis.therapyplan.homeprogramme;

import health.praxis.therapyplan.plan.TherapyPlanEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** A home programme pauses, goes on and ends with its plan, in the plan's own transaction. */
@ApplicationScoped
class PlanLife {

    private final HomeProgrammeRepository programmes;
    private final Clock clock;

    PlanLife(HomeProgrammeRepository programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    void paused(@Observes TherapyPlanEvent.PutOnHold fact) {
        programmes.ofPlanForChange(fact.planId()).ifPresent(programme -> programme.hold(clock.instant()));
    }

    void resumed(@Observes TherapyPlanEvent.Resumed fact) {
        programmes.ofPlanForChange(fact.planId()).ifPresent(programme -> programme.release(clock.instant()));
    }

    void completed(@Observes TherapyPlanEvent.Completed fact) {
        programmes.ofPlanForChange(fact.planId()).ifPresent(programme -> programme.end(clock.instant()));
    }

    void discontinued(@Observes TherapyPlanEvent.Discontinued fact) {
        programmes.ofPlanForChange(fact.planId()).ifPresent(programme -> programme.end(clock.instant()));
    }
}
