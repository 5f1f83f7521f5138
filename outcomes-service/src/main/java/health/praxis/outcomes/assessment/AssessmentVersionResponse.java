package health.praxis.outcomes.assessment;

import java.time.Instant;

/**
 * An assessment as it read after one change.
 *
 * @param recordedAt when this state began
 * @param recordedBy who made the change, as the identity provider knows them
 */
public record AssessmentVersionResponse(
        long version, Instant recordedAt, String recordedBy, AssessmentResponse assessment) {}
