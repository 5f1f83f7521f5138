package health.praxis.therapyplan.prescription;

import java.time.Instant;

/**
 * A physician's decision to treat in spite of a caution.
 *
 * @param precaution code of the precaution
 * @param reason why the benefit outweighs the risk
 * @param physician who decided, as the identity provider knows them
 * @param decidedAt when
 */
public record CautionOverride(String precaution, String reason, String physician, Instant decidedAt) {}
