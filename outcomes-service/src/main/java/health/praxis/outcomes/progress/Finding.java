package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one step of the ladder found.
 *
 * @param standing whether other measurements confirm it
 * @param improvement the change that decided, in the good direction
 * @param decidedBy the one measurement that decided, where one did
 */
record Finding(
        ProgressStatus status,
        Reason reason,
        Confirmation.Standing standing,
        Optional<AppliedThreshold> limit,
        OptionalDouble improvement,
        List<String> against,
        Optional<Measurement> decidedBy) {

    static Finding of(ProgressStatus status, Reason reason, Optional<AppliedThreshold> limit) {
        return new Finding(
                status,
                reason,
                Confirmation.Standing.CONFIRMED,
                limit,
                OptionalDouble.empty(),
                List.of(),
                Optional.empty());
    }

    static Finding of(ProgressStatus status, ProgressLimit.Reached reached) {
        return new Finding(
                status,
                reached.reason(),
                reached.standing(),
                Optional.of(reached.limit()),
                OptionalDouble.of(reached.improvement()),
                List.of(),
                Optional.empty());
    }

    boolean confirmed() {
        return standing.confirmed();
    }

    Finding standing(Confirmation.Standing other) {
        return new Finding(status, reason, other, limit, improvement, against, decidedBy);
    }

    Finding against(List<String> obstacles) {
        return new Finding(status, reason, standing, limit, improvement, obstacles, decidedBy);
    }

    Finding restingOn(Measurement measurement) {
        return new Finding(status, reason, standing, limit, improvement, against, Optional.of(measurement));
    }
}
