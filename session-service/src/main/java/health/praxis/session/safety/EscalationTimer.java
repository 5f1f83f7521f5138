package health.praxis.session.safety;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks again and again for red flags that nobody has acknowledged in time. Several instances may look at once. */
@ApplicationScoped
class EscalationTimer {

    private static final Logger LOG = Logger.getLogger(EscalationTimer.class);

    private final OverdueReadModel overdue;
    private final Escalation escalation;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("red-flag-escalation").factory());

    EscalationTimer(
            OverdueReadModel overdue,
            Escalation escalation,
            Clock clock,
            @ConfigProperty(name = "praxis.red-flag.look-every", defaultValue = "PT15S") Duration every) {
        this.overdue = overdue;
        this.escalation = escalation;
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
            overdue.overdue(clock.instant()).forEach(this::escalate);
        } catch (RuntimeException e) {
            LOG.warnf("overdue red flags not read: cause=%s", e.getClass().getSimpleName());
        }
    }

    private void escalate(OverdueReadModel.Overdue flag) {
        try {
            escalation.escalate(flag.tenant(), flag.id());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "red flag not escalated, trying again: redFlag=%s cause=%s",
                    flag.id(), e.getClass().getSimpleName());
        }
    }
}
