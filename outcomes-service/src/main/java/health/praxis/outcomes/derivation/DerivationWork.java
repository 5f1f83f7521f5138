package health.praxis.outcomes.derivation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks once a second whether anybody is due. */
@ApplicationScoped
class DerivationWork {

    private static final Logger LOG = Logger.getLogger(DerivationWork.class);

    private final DueTenantsRepository tenants;
    private final DerivationService derivation;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("derivation").factory());

    DerivationWork(DueTenantsRepository tenants, DerivationService derivation) {
        this.tenants = tenants;
        this.derivation = derivation;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            tenants.all().forEach(derivation::computeAgain);
        } catch (RuntimeException e) {
            LOG.warnf("nothing computed again for now: cause=%s", e.getClass().getSimpleName());
        }
    }
}
