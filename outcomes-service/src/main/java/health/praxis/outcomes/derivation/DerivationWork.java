package health.praxis.outcomes.derivation;

import health.praxis.platform.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks once a second whether anybody is due. */
@ApplicationScoped
class DerivationWork implements RecurringWork {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DueTenantsRepository tenants;
    private final DerivationService derivation;

    DerivationWork(DueTenantsRepository tenants, DerivationService derivation) {
        this.tenants = tenants;
        this.derivation = derivation;
    }

    @Override
    public String name() {
        return "derivation";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void look() {
        tenants.all().forEach(derivation::computeAgainInTime);
    }
}
