package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that can explain an unchanged score.
 *
 * @param evidence id of the record it was read from
 */
public record Confounder(Kind kind, LocalDate day, UUID evidence) {

    /** What happened. */
    public enum Kind implements Keyed {
        RELAPSE,
        INFECTION,
        MEDICATION_CHANGE,
        LOW_MOOD
    }
}
