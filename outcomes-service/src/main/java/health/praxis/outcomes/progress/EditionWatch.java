package health.praxis.outcomes.progress;

import health.praxis.outcomes.progress.OutdatedVerdictsReadModel.Judged;
import health.praxis.platform.work.RecurringWork;
import health.praxis.platform.work.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has everybody judged again whose verdict rests on another edition of the thresholds or another version of the ladder than
 * this release carries. An instance of an older release leaves alone what a newer one judged.
 */
@ApplicationScoped
class EditionWatch implements RecurringWork {

    private static final Duration FIRST_AFTER = Duration.ofSeconds(10);

    private final OutdatedVerdictsReadModel outdated;
    private final ProgressService progress;
    private final TenantWork work;
    private final Duration pause;

    EditionWatch(
            OutdatedVerdictsReadModel outdated,
            ProgressService progress,
            TenantWork work,
            @ConfigProperty(name = "praxis.progress.look-every", defaultValue = "PT5M") Duration pause) {
        this.outdated = outdated;
        this.progress = progress;
        this.work = work;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "edition-watch";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public Duration firstAfter() {
        return FIRST_AFTER;
    }

    /** Goes through all of them once. */
    @Override
    public void look() {
        outdated.notJudgedWith(progress.judgesWith(), this::judgeAgain);
    }

    private void judgeAgain(Judged person) {
        work.attempt(
                person.tenant(),
                "judging again patient=" + person.patientId(),
                () -> progress.judgeAgain(person.patientId()));
    }
}
