package health.praxis.outcomes.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editions of the catalogue: the present one, and those before it that results were computed with. What a result meant
 * when it was recorded can so be told again, whatever later editions say.
 *
 * <p>When an edition is replaced, its two files move to {@code /catalogue/editions/<version>/} and its version is added to
 * {@code earlier} in the stamp of the new one. A broken or missing one keeps the service from starting.
 */
@ApplicationScoped
public class Editions {

    private final InstrumentCatalogue present;
    private final Map<String, InstrumentCatalogue> byVersion = new HashMap<>();

    @Inject
    Editions(InstrumentCatalogue present) {
        this(
                present,
                present.earlierVersions().stream()
                        .map(InstrumentCatalogue::loadEarlier)
                        .toList());
    }

    Editions(InstrumentCatalogue present, List<InstrumentCatalogue> earlier) {
        this.present = present;
        earlier.forEach(edition -> byVersion.put(edition.version().version(), edition));
        byVersion.put(present.version().version(), present);
    }

    /** The edition that new results are computed with. */
    public InstrumentCatalogue present() {
        return present;
    }

    /** The edition of a version; absent when this release does not hold it, as after going back to an older release. */
    public Optional<InstrumentCatalogue> of(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }
}
