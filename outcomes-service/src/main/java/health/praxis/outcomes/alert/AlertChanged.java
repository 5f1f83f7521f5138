package health.praxis.outcomes.alert;

import java.util.UUID;

/** Said inside the service, within the transaction, when an alert about a person became known or changed. */
public record AlertChanged(UUID patientId) {}
