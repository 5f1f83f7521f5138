package health.praxis.outcomes.patientcontext;

import java.util.UUID;

/** Said inside the service, within the transaction, when an episode of a person began or ended. */
public record EpisodeChanged(UUID patientId) {}
