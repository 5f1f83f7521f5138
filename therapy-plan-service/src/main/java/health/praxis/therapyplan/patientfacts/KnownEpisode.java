package health.praxis.therapyplan.patientfacts;

import java.util.UUID;

/**
 * An episode of care as this service knows it.
 *
 * @param active false once it has ended
 */
public record KnownEpisode(UUID episodeId, UUID patientId, boolean active) {}
