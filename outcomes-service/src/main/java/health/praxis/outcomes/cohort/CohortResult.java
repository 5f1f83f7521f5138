package health.praxis.outcomes.cohort;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.coverage.TimedResult;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score of a person.
 *
 * @param circumstances equal texts stand for equal circumstances; scores are compared only then
 */
record CohortResult(
        UUID patientId, String instrument, LocalDate day, TimePoint timePoint, double score, String circumstances)
        implements TimedResult {}
