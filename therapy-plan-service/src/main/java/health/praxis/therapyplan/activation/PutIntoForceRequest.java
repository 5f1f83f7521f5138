package health.praxis.therapyplan.activation;

import java.time.Instant;

/** @param occurredAt since when the plan is in force (again), or null for now; may lie in the past */
public record PutIntoForceRequest(Instant occurredAt) {}
