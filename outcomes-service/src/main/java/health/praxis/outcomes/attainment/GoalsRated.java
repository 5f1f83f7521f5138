package health.praxis.outcomes.attainment;

import java.util.UUID;

/** Said inside the service, within the transaction, when goals of a person's plan have been rated. */
public record GoalsRated(UUID patientId) {}
