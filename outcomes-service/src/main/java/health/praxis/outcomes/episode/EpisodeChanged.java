package health.praxis.outcomes.episode;

import java.util.UUID;

/** Said inside the service, within the transaction, when an episode of a person began or ended. */
public record EpisodeChanged(UUID patientId) {}
