package health.praxis.session.safety;

import health.praxis.platform.work.RecurringWork;
import health.praxis.platform.work.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Escalates red flags that nobody has acknowledged in time. */
@ApplicationScoped
class EscalationTimer implements RecurringWork {

    private final OverdueReadModel overdue;
    private final RedFlagService redFlags;
    private final TenantWork work;
    private final Clock clock;
    private final Duration pause;

    EscalationTimer(
            OverdueReadModel overdue,
            RedFlagService redFlags,
            TenantWork work,
            Clock clock,
            @ConfigProperty(name = "praxis.red-flag.look-every", defaultValue = "PT15S") Duration pause) {
        this.overdue = overdue;
        this.redFlags = redFlags;
        this.work = work;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "red-flag-escalation";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void look() {
        overdue.overdue(clock.instant())
                .forEach(flag -> work.attempt(
                        flag.tenant(), "escalating redFlag=" + flag.id(), () -> redFlags.escalate(flag.id())));
    }
}
