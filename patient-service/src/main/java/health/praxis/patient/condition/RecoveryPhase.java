package health.praxis.patient.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long ago a stroke, traumatic brain injury or spinal cord injury happened, in the phases agreed for stroke recovery
 * research. Each limit belongs to the earlier phase. Hours are exact; days and months are those of the calendar in the
 * zone of the clinic, so three months after 30 November end on the last day of February.
 *
 * <p>Source: Bernhardt J et al., Agreed definitions and a shared vision for new standards in stroke recovery research.
 * Int J Stroke 2017;12(5):444–450.
 */
public enum RecoveryPhase {
    /** Up to 24 hours. */
    @JsonProperty("hyperacute")
    HYPERACUTE("hyperacute"),
    /** Up to 7 days. */
    @JsonProperty("acute")
    ACUTE("acute"),
    /** Up to 3 months. */
    @JsonProperty("early-subacute")
    EARLY_SUBACUTE("early-subacute"),
    /** Up to 6 months. */
    @JsonProperty("late-subacute")
    LATE_SUBACUTE("late-subacute"),
    /** Later than 6 months. */
    @JsonProperty("chronic")
    CHRONIC("chronic");

    private final String key;

    RecoveryPhase(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no phase has this key */
    public static RecoveryPhase of(String key) {
        return Arrays.stream(values())
                .filter(phase -> phase.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a recovery phase"));
    }

    /**
     * The phase at an instant, empty for conditions without phases.
     *
     * @param zone the zone whose calendar counts days and months
     * @throws IllegalArgumentException when the onset lies after {@code at}
     */
    public static Optional<RecoveryPhase> at(ConditionKind kind, Instant onset, Instant at, ZoneId zone) {
        return kind.hasRecoveryPhases() ? Optional.of(between(onset.atZone(zone), at.atZone(zone))) : Optional.empty();
    }

    /**
     * The phase on a day when only the day of onset is known: both are taken at the same time of day, so the day after
     * the onset is still {@link #HYPERACUTE}. Empty for conditions without phases.
     *
     * @throws IllegalArgumentException when the onset lies after {@code on}
     */
    public static Optional<RecoveryPhase> on(ConditionKind kind, LocalDate onset, LocalDate on) {
        return kind.hasRecoveryPhases()
                ? Optional.of(between(onset.atStartOfDay(ZoneOffset.UTC), on.atStartOfDay(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private static RecoveryPhase between(ZonedDateTime onset, ZonedDateTime at) {
        if (onset.isAfter(at)) {
            throw new IllegalArgumentException("the onset lies after the time asked about");
        }
        if (!at.isAfter(onset.plusHours(24))) {
            return HYPERACUTE;
        }
        if (!at.isAfter(onset.plusDays(7))) {
            return ACUTE;
        }
        if (!at.isAfter(onset.plusMonths(3))) {
            return EARLY_SUBACUTE;
        }
        return at.isAfter(onset.plusMonths(6)) ? CHRONIC : LATE_SUBACUTE;
    }
}
