package health.praxis.outcomes.instrument;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The edition of the catalogue this release carries; a broken one keeps the service from starting. */
final class Catalogues {

    @Produces
    @Singleton
    @Startup
    InstrumentCatalogue catalogue() {
        return InstrumentCatalogue.load();
    }
}
