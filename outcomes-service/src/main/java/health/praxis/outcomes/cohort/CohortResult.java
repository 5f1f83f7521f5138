package health.praxis.outcomes.cohort;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.coverage.TimedResult;
import health.praxis.outcomes.interpretation.Administration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score of a person.
 *
 * @param administration decides which scores are compared, as it does for progress
 */
record CohortResult(
        UUID patientId,
        String instrument,
        LocalDate day,
        TimePoint timePoint,
        double score,
        Administration administration)
        implements TimedResult {}
