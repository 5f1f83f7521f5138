package health.praxis.outcomes.patientcontext;

import java.time.Instant;
import java.util.UUID;

/** A condition that was in remission was active again. */
public record Relapse(UUID conditionId, Instant at) {}
