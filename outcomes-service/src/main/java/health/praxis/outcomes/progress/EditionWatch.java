package health.praxis.outcomes.progress;

import health.praxis.outcomes.progress.OutdatedVerdictsReadModel.Judged;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has everybody judged again whose verdict rests on another edition of the thresholds or another version of the ladder than
 * this release carries. Several instances may look at once; one of an older release leaves alone what a newer one judged.
 */
@ApplicationScoped
class EditionWatch {

    private static final Logger LOG = Logger.getLogger(EditionWatch.class);

    private final OutdatedVerdictsReadModel outdated;
    private final ProgressService progress;
    private final InTenant inTenant;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edition-watch").factory());

    EditionWatch(
            OutdatedVerdictsReadModel outdated,
            ProgressService progress,
            InTenant inTenant,
            @ConfigProperty(name = "praxis.progress.look-every", defaultValue = "PT5M") Duration every) {
        this.outdated = outdated;
        this.progress = progress;
        this.inTenant = inTenant;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, 10_000, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Goes through all of them once. */
    void look() {
        try {
            Judged after = Judged.NOBODY_YET;
            List<Judged> people = outdated.notJudgedWith(progress.judgesWith(), after);
            while (!people.isEmpty()) {
                people.forEach(this::judgeAgain);
                after = people.getLast();
                people = outdated.notJudgedWith(progress.judgesWith(), after);
            }
        } catch (RuntimeException e) {
            LOG.warnf("outdated verdicts not read: cause=%s", e.getClass().getSimpleName());
        }
    }

    private void judgeAgain(Judged person) {
        try {
            inTenant.judgeAgain(person);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "verdict not judged again, trying later: patient=%s cause=%s",
                    person.patientId(), e.getClass().getSimpleName());
        }
    }

    /** Judges one person in the name of this service, as the person's tenant. */
    @ApplicationScoped
    static class InTenant {

        private final ProgressService progress;
        private final CurrentCaller caller;
        private final String service;

        InTenant(
                ProgressService progress,
                CurrentCaller caller,
                @ConfigProperty(name = "praxis.service") String service) {
            this.progress = progress;
            this.caller = caller;
            this.service = service;
        }

        @ActivateRequestContext
        void judgeAgain(Judged person) {
            caller.become(Caller.ofService(service, person.tenant()));
            progress.judgeAgain(person.patientId());
        }
    }
}
