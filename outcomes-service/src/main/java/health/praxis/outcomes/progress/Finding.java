package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one step of the ladder found.
 *
 * @param improvement the change that decided, in the good direction
 * @param decidedBy the one measurement that decided, where one did
 */
record Finding(
        ProgressStatus status,
        Reason reason,
        boolean confirmed,
        Optional<AppliedThreshold> limit,
        OptionalDouble improvement,
        List<String> against,
        Optional<Measurement> decidedBy) {

    static Finding of(ProgressStatus status, Reason reason, Optional<AppliedThreshold> limit) {
        return new Finding(status, reason, true, limit, OptionalDouble.empty(), List.of(), Optional.empty());
    }

    static Finding of(ProgressStatus status, ProgressLimit.Reached reached) {
        return new Finding(
                status,
                reached.reason(),
                reached.confirmed(),
                Optional.of(reached.limit()),
                OptionalDouble.of(reached.improvement()),
                List.of(),
                Optional.empty());
    }

    Finding unconfirmed() {
        return new Finding(status, reason, false, limit, improvement, against, decidedBy);
    }

    Finding against(List<String> obstacles) {
        return new Finding(status, reason, confirmed, limit, improvement, obstacles, decidedBy);
    }

    Finding restingOn(Measurement measurement) {
        return new Finding(status, reason, confirmed, limit, improvement, against, Optional.of(measurement));
    }
}
