package health.praxis.outcomes.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value that travels as its kebab-case key: {@code FREE_WITH_ATTRIBUTION} is written {@code free-with-attribution}. */
public interface Keyed {

    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value written as {@code key}.
     *
     * @throws IllegalArgumentException when the type has no such value
     */
    static <E extends Enum<E> & Keyed> E of(Class<E> type, String key) {
        return find(type, key)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no %s".formatted(key, type.getSimpleName())));
    }

    /** The value written as {@code key}, if the type has one. */
    static <E extends Enum<E> & Keyed> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.key().equals(key))
                .findFirst();
    }
}
