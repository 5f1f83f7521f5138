package health.praxis.outcomes.timeline;

import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.KeyParameter;
import health.praxis.platform.problem.MalformedRequest;
import java.util.List;
import java.util.Set;

/**
 * The instruments whose scores a client asks for.
 *
 * @param ids none for all
 */
record ShownInstruments(Set<String> ids) {

    /** @throws MalformedRequest when one of them is not in the catalogue */
    static ShownInstruments of(List<String> ids, InstrumentCatalogue catalogue) {
        ids.forEach(id -> KeyParameter.instrument(catalogue, id));
        return new ShownInstruments(Set.copyOf(ids));
    }

    boolean include(String instrument) {
        return ids.isEmpty() || ids.contains(instrument);
    }
}
