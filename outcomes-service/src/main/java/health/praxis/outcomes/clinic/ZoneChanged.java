package health.praxis.outcomes.clinic;

/** Said inside the service, within the transaction, when the caller's clinic counts its days in another zone than before. */
public record ZoneChanged() {}
