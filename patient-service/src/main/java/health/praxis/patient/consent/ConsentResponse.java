package health.praxis.patient.consent;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A consent as clients see it.
 *
 * @param until the last day, or null when it holds until withdrawn
 * @param status where it stands on the clinic's date of today
 */
public record ConsentResponse(
        UUID id,
        long version,
        UUID patientId,
        ConsentPurpose purpose,
        GrantedBy grantedBy,
        LocalDate from,
        LocalDate until,
        ConsentStatus status,
        Instant withdrawnAt,
        String withdrawalNote,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {}
