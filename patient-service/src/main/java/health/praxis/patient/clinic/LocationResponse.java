package health.praxis.patient.clinic;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A location as clients see it; {@code timeZone} is null when it is the tenant's. */
public record LocationResponse(
        UUID id, long version, String name, ZoneId timeZone, List<Room> rooms, boolean active, Instant changedAt)
        implements Representation {}
