package health.praxis.outcomes.plan;

import java.util.UUID;

/** Said inside the service, within the transaction, when a plan of a person has changed. */
public record PlanChanged(UUID patientId) {}
