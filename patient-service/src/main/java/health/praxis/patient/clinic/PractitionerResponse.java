package health.praxis.patient.clinic;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A practitioner as clients see them.
 *
 * @param account subject of the tokens they sign in with, or null when they do not
 */
public record PractitionerResponse(
        UUID id,
        long version,
        String name,
        Discipline discipline,
        boolean neurologySpecialised,
        ProfessionalRegistration registration,
        List<WorkingHours> availability,
        boolean active,
        String account,
        Instant changedAt)
        implements Representation {}
