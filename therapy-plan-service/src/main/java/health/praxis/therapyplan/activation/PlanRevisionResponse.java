package health.praxis.therapyplan.activation;

import java.time.Instant;

/**
 * A revision of a plan.
 *
 * @param revision from 1
 * @param reason why it came into force
 * @param inForceAt since when
 * @param recordedBy who put it into force, as the identity provider knows them
 * @param plan all that it said
 */
public record PlanRevisionResponse(
        int revision, String reason, Instant inForceAt, Instant recordedAt, String recordedBy, PlanSnapshot plan) {}
