package health.praxis.outcomes.delivery;

import java.util.UUID;

/** Said inside the service, within the transaction, when a delivered dose of a person became known or changed. */
public record DoseDelivered(UUID patientId) {}
