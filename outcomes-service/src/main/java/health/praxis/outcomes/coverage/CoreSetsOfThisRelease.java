package health.praxis.outcomes.coverage;

import health.praxis.outcomes.instrument.InstrumentCatalogue;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The edition of the core sets this release carries; a broken one keeps the service from starting. */
final class CoreSetsOfThisRelease {

    @Produces
    @Singleton
    @Startup
    CoreSets coreSets(InstrumentCatalogue catalogue) {
        return CoreSets.load(catalogue);
    }

    @Produces
    @Singleton
    MeasuringWindow window(CoreSets coreSets) {
        return coreSets.window();
    }
}
