package health.praxis.therapyplan.patientfacts;

import java.util.Set;
import java.util.UUID;

/**
 * What this service has read that speaks against treating somebody. Nothing here is ever taken back by an older answer:
 * a death, an archived record, an ended episode and a withdrawn consent stay so.
 *
 * @param deceased true once the death was read of
 * @param archived true once the record was read to be archived
 * @param endedEpisodes the person's episodes that have ended
 * @param withdrawnConsents the person's consents that were withdrawn
 * @param precautions codes of the person's precautions whose end has not been read of
 */
public record TreatmentObstacles(
        boolean deceased,
        boolean archived,
        Set<UUID> endedEpisodes,
        Set<UUID> withdrawnConsents,
        Set<String> precautions) {}
