package health.praxis.outcomes.progress;

import health.praxis.outcomes.progress.OutdatedVerdictsReadModel.Judged;
import health.praxis.platform.work.RecurringWork;
import health.praxis.platform.work.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has everybody judged again whose due date has come since they were judged, though nobody told anything. */
@ApplicationScoped
class DueDateWatch implements RecurringWork {

    private final OutdatedVerdictsReadModel outdated;
    private final ProgressService progress;
    private final TenantWork work;
    private final Clock clock;
    private final Duration pause;

    DueDateWatch(
            OutdatedVerdictsReadModel outdated,
            ProgressService progress,
            TenantWork work,
            Clock clock,
            @ConfigProperty(name = "praxis.progress.look-every", defaultValue = "PT5M") Duration pause) {
        this.outdated = outdated;
        this.progress = progress;
        this.work = work;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "due-dates";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** Goes through all of them once. */
    @Override
    public void look() {
        outdated.dueAt(clock.instant(), this::judgeAgain);
    }

    private void judgeAgain(Judged person) {
        work.attempt(
                person.tenant(),
                "judging at a due date patient=" + person.patientId(),
                () -> progress.judgeAgain(person.patientId()));
    }
}
