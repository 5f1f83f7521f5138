package health.praxis.patient.consent;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A consent as clients see it.
 *
 * @param caregiverId the only caregiver it lets in, or null for all
 * @param representativeId the caregiver who signed for the person, or null
 * @param until the last day, or null when it holds until withdrawn
 * @param status where it stands on the clinic's date of today
 */
public record ConsentResponse(
        UUID id,
        long version,
        UUID patientId,
        ConsentPurpose purpose,
        UUID caregiverId,
        GrantedBy grantedBy,
        UUID representativeId,
        Assent assent,
        LocalDate assentedOn,
        LocalDate from,
        LocalDate until,
        ConsentStatus status,
        Instant withdrawnAt,
        WithdrawnBy withdrawnBy,
        String withdrawalNote,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {}
