package health.praxis.outcomes.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A current verdict, for what is told from it.
 *
 * @param goalId null when no goal uses the instrument
 * @param text plain words fit to show to the person
 * @param classifiedAt when the verdict became this one
 */
public record ProgressReading(
        UUID goalId,
        String instrument,
        ProgressStatus verdict,
        Reason reason,
        boolean confirmed,
        String text,
        Instant classifiedAt) {}
