package health.praxis.outcomes.assessment;

import health.praxis.outcomes.interpretation.Administration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A complete result of a person.
 *
 * @param score absent when the person was not able
 * @param episodeId of the treatment it was recorded for, where one was named
 * @param selfReported whether the person told it without staff; false also where that is not known
 */
public record MeasuredResult(
        UUID assessmentId,
        String instrument,
        Instant performedAt,
        TimePoint timePoint,
        Optional<Double> score,
        Administration administration,
        Optional<UUID> episodeId,
        boolean selfReported) {

    /** A result that staff recorded for no episode. */
    public MeasuredResult(
            UUID assessmentId,
            String instrument,
            Instant performedAt,
            TimePoint timePoint,
            Optional<Double> score,
            Administration administration) {
        this(assessmentId, instrument, performedAt, timePoint, score, administration, Optional.empty(), false);
    }

    static MeasuredResult of(Assessment assessment) {
        return new MeasuredResult(
                assessment.id(),
                assessment.instrument(),
                assessment.performedAt(),
                assessment.timePoint(),
                assessment.score(),
                assessment.circumstances(),
                assessment.episodeId(),
                assessment.isSelfReported());
    }
}
