package health.praxis.therapyplan.patientfacts;

/**
 * How somebody stands with an episode of care.
 *
 * @param deceased true once the death is on record
 * @param known true when the person has such an episode
 * @param active true while the episode has not ended
 */
public record EpisodeStanding(boolean deceased, boolean known, boolean active) {}
