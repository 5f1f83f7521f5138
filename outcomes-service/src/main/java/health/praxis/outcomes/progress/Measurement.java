package health.praxis.outcomes.progress;

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

    /** Whether it was taken under the same circumstances as another; who was not able did nothing with any aid at any pace. */
    boolean isComparableTo(Measurement other) {
        return (isAble() && other.isAble()
                        ? administration.differencesFrom(other.administration)
                        : administration.differencesFromUnable(other.administration))
                .isEmpty();
    }

    boolean isAble() {
        return score.isPresent();
    }

    double value() {
        return score.orElseThrow();
    }
}
