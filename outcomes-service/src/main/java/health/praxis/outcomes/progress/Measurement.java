package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.interpretation.Administration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One assessment with the instrument.
 *
 * @param id of the assessment, kept as evidence
 * @param score absent when the person could not do the test, which is a result of its own
 */
public record Measurement(UUID id, Instant at, OptionalDouble score, Administration administration) {

    public static Measurement of(MeasuredResult result) {
        return new Measurement(
                result.assessmentId(),
                result.performedAt(),
                result.score().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                result.administration());
    }

    public boolean isAble() {
        return score.isPresent();
    }

    double value() {
        return score.orElseThrow();
    }
}
