package health.praxis.outcomes.instrument;

import java.util.List;

/** The catalogue breaks its own rules and must not be used. */
public final class CatalogueDefect extends RuntimeException {

    public CatalogueDefect(String message) {
        super(message);
    }

    static CatalogueDefect of(List<CatalogueFinding> findings) {
        return new CatalogueDefect("The catalogue breaks its rules: " + findings);
    }
}
