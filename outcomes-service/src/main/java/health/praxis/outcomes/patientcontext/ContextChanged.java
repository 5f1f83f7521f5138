package health.praxis.outcomes.patientcontext;

import java.util.UUID;

/** Said inside the service, within the transaction, when what is known about a person has changed. */
public record ContextChanged(UUID patientId) {}
