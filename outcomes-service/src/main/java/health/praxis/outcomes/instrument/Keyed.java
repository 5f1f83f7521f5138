package health.praxis.outcomes.instrument;

import java.util.Locale;

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
        for (E value : type.getEnumConstants()) {
            if (value.key().equals(key)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is no %s".formatted(key, type.getSimpleName()));
    }
}
