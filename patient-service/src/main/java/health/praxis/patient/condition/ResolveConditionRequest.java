package health.praxis.patient.condition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a condition.
 *
 * @param resolvedOn the day it ended, or null when not known
 * @param occurredAt when this became known, or null for now
 */
public record ResolveConditionRequest(LocalDate resolvedOn, Instant occurredAt) {}
