package health.praxis.platform.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has all recurring work of a service done from its start to its end; a look under way may end, within five seconds. */
@ApplicationScoped
class RecurringWorks {

    private static final Logger LOG = Logger.getLogger(RecurringWorks.class);
    private static final int LAST_LOOK_SECONDS = 5;

    private final List<RecurringWork> works;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    RecurringWorks(@All List<RecurringWork> works) {
        this.works = works;
    }

    void start(@Observes StartupEvent event) {
        for (RecurringWork work : works) {
            var thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(work.name()).factory());
            thread.scheduleWithFixedDelay(
                    () -> look(work), work.firstAfter().toMillis(), work.pause().toMillis(), TimeUnit.MILLISECONDS);
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(ScheduledExecutorService::shutdown);
        for (ScheduledExecutorService thread : threads) {
            thread.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void look(RecurringWork work) {
        try {
            work.look();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "looked in vain, looking again later: work=%s cause=%s",
                    work.name(), e.getClass().getSimpleName());
        }
    }
}
