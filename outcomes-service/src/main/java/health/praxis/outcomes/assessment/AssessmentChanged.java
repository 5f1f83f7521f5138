package health.praxis.outcomes.assessment;

import java.util.UUID;

/** Said inside the service, within the transaction, when what was measured in a patient has changed. */
public record AssessmentChanged(UUID patientId) {}
