package health.praxis.outcomes.instrument;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads query parameters that are keys of known values. */
public final class KeyParameter {

    private KeyParameter() {}

    /**
     * The value a client asks for; empty when it states none.
     *
     * @param parameter its name
     * @param key what the client sent, or null
     * @throws MalformedRequest naming all keys when it is none of them
     */
    public static <E extends Enum<E> & Keyed> Optional<E> read(String parameter, Class<E> type, String key) {
        return Optional.ofNullable(key)
                .map(stated -> Keyed.find(type, stated)
                        .orElseThrow(() -> new MalformedRequest(
                                Violation.ofParameter(parameter, "unknown-value", "must be one of " + keys(type)))));
    }

    /**
     * The instrument a client asks for; empty when it states none.
     *
     * @param id what the client sent, or null
     * @throws MalformedRequest when the catalogue has none of this id
     */
    public static Optional<String> instrument(InstrumentCatalogue catalogue, String id) {
        return Optional.ofNullable(id)
                .map(stated -> catalogue
                        .find(stated)
                        .orElseThrow(() -> new MalformedRequest(Violation.ofParameter(
                                "instrument", "unknown-value", "The catalogue has no instrument of this id.")))
                        .id());
    }

    /**
     * The area a client asks for; empty when it states none.
     *
     * @param area what the client sent, or null
     * @throws MalformedRequest naming all areas when no instrument measures it
     */
    static Optional<String> area(InstrumentCatalogue catalogue, String area) {
        var areas = catalogue.areas();
        return Optional.ofNullable(area).map(stated -> {
            if (!areas.contains(stated)) {
                throw new MalformedRequest(
                        Violation.ofParameter("area", "unknown-value", "must be one of " + String.join(", ", areas)));
            }
            return stated;
        });
    }

    private static <E extends Enum<E> & Keyed> String keys(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
    }
}
