package health.praxis.platform.access;

import java.util.UUID;

/**
 * The caller is about to be let into a record by {@link BreakGlass}. An observer that throws keeps the record closed.
 *
 * @param patientId whose record
 */
public record GlassBroken(UUID patientId) {}
