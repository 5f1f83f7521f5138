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

    private static <E extends Enum<E> & Keyed> String keys(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
    }
}
