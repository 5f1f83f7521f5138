package health.praxis.outcomes.dose;

import health.praxis.platform.work.RecurringWork;
import health.praxis.platform.work.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has weeks looked at that no session tells of. */
@ApplicationScoped
class DoseWatch implements RecurringWork {

    /** Where the day begins first. */
    private static final ZoneOffset FIRST_TO_WAKE = ZoneOffset.ofHours(14);

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 200;

    private final DoseWatchTenantReadModel tenants;
    private final ShortfallService shortfalls;
    private final TenantWork work;
    private final Clock clock;
    private final Duration pause;

    DoseWatch(
            DoseWatchTenantReadModel tenants,
            ShortfallService shortfalls,
            TenantWork work,
            Clock clock,
            @ConfigProperty(name = "praxis.dose.look-every", defaultValue = "PT10M") Duration pause) {
        this.tenants = tenants;
        this.shortfalls = shortfalls;
        this.work = work;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "dose-watch";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void look() {
        for (String tenant : tenants.due(LocalDate.ofInstant(clock.instant(), FIRST_TO_WAKE))) {
            work.attempt(tenant, "doses", () -> lookThrough(tenant));
        }
    }

    /** Each person once: who cannot be looked at now is left to the next time. */
    private void lookThrough(String tenant) {
        UUID after = FIRST;
        List<UUID> people = shortfalls.due(after, AT_ONCE);
        while (!people.isEmpty()) {
            people.forEach(
                    person -> work.attempt(tenant, "dose of patient=" + person, () -> shortfalls.lookAgain(person)));
            after = people.getLast();
            people = shortfalls.due(after, AT_ONCE);
        }
    }
}
