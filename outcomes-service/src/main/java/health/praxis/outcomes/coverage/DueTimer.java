package health.praxis.outcomes.coverage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks again and again for measures whose day has come. Several instances may look at once. */
@ApplicationScoped
class DueTimer {

    private static final Logger LOG = Logger.getLogger(DueTimer.class);

    /** Where the day begins first. */
    private static final ZoneOffset FIRST_TO_WAKE = ZoneOffset.ofHours(14);

    private final DueTenantReadModel tenants;
    private final DueAnnouncement announcement;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("due-measures").factory());

    DueTimer(
            DueTenantReadModel tenants,
            DueAnnouncement announcement,
            Clock clock,
            @ConfigProperty(name = "praxis.coverage.look-every", defaultValue = "PT1M") Duration every) {
        this.tenants = tenants;
        this.announcement = announcement;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            tenants.withUntold(LocalDate.ofInstant(clock.instant(), FIRST_TO_WAKE))
                    .forEach(this::announce);
        } catch (RuntimeException e) {
            LOG.warnf("due measures not read: cause=%s", e.getClass().getSimpleName());
        }
    }

    private void announce(String tenant) {
        try {
            announcement.announce(tenant);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "due measures not told, trying again: cause=%s",
                    e.getClass().getSimpleName());
        }
    }
}
