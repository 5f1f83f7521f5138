package health.praxis.platform.access;

import java.util.UUID;

/**
 * The caller is about to be let into a record by {@link BreakGlass}. An observer that throws keeps the record closed.
 *
 * @param patientId whose record
 * @param reason why, in the caller's words
 */
public record GlassBroken(UUID patientId, String reason) {}
