package health.praxis.outcomes.coverage;

import health.praxis.platform.work.RecurringWork;
import health.praxis.platform.work.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells measures whose day has come. */
@ApplicationScoped
class DueTimer implements RecurringWork {

    /** Where the day begins first. */
    private static final ZoneOffset FIRST_TO_WAKE = ZoneOffset.ofHours(14);

    private final DueTenantReadModel tenants;
    private final CoverageService coverage;
    private final TenantWork work;
    private final Clock clock;
    private final Duration pause;

    DueTimer(
            DueTenantReadModel tenants,
            CoverageService coverage,
            TenantWork work,
            Clock clock,
            @ConfigProperty(name = "praxis.coverage.look-every", defaultValue = "PT5S") Duration pause) {
        this.tenants = tenants;
        this.coverage = coverage;
        this.work = work;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "due-measures";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void look() {
        tenants.withUntold(LocalDate.ofInstant(clock.instant(), FIRST_TO_WAKE))
                .forEach(tenant -> work.attempt(tenant, "due measures", this::tellAll));
    }

    private void tellAll() {
        int told;
        do {
            told = coverage.tellDue();
        } while (told == CoverageService.AT_ONCE);
    }
}
