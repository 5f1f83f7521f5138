package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Keyed;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Under which circumstances an instrument was administered. Two scores may be compared when every circumstance is the
 * same; one that was recorded once and left out the other time differs.
 *
 * @param circumstances codes such as {@code rollator} or {@code off}; absent when it does not matter to the instrument
 */
public record Administration(Map<Circumstance, String> circumstances) {

    /** What has to stay the same from visit to visit. */
    public enum Circumstance implements Keyed {
        INSTRUMENT_VERSION,
        MODE,
        SIDE,
        DEVICE,
        ASSISTANCE,
        PACE,
        MEDICATION_STATE,
        RATER_TRAINING,
        TRIAL_CHOICE
    }

    public Administration {
        EnumMap<Circumstance, String> copy = new EnumMap<>(Circumstance.class);
        copy.putAll(circumstances);
        circumstances = Collections.unmodifiableMap(copy);
    }

    /** Nothing that matters to the instrument was recorded. */
    public static Administration plain() {
        return new Administration(Map.of());
    }

    /** The circumstances that make a comparison with {@code other} meaningless; empty when it is sound. */
    public Set<Circumstance> differencesFrom(Administration other) {
        EnumSet<Circumstance> differences = EnumSet.noneOf(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (!Objects.equals(circumstances.get(circumstance), other.circumstances.get(circumstance))) {
                differences.add(circumstance);
            }
        }
        return differences;
    }
}
