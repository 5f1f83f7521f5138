package health.praxis.patient.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A consent to record.
 *
 * @param grantedBy the person themselves when left out
 * @param caregiverId the only caregiver whom a consent to caregiver access lets in, or null for all
 * @param representativeId the caregiver who signed as representative, or null
 * @param assent what the person said where a representative signed
 * @param assentedOn when, the day of the consent when left out
 * @param from the first day, today in the clinic when left out; may lie ahead
 * @param until the last day, or null when it holds until withdrawn
 * @param occurredAt when it was given, or null for now
 */
public record ConsentRequest(
        @NotNull ConsentPurpose purpose,
        GrantedBy grantedBy,
        UUID caregiverId,
        UUID representativeId,
        Assent assent,
        LocalDate assentedOn,
        LocalDate from,
        LocalDate until,
        Instant occurredAt) {

    public ConsentRequest {
        grantedBy = grantedBy == null ? GrantedBy.PATIENT : grantedBy;
    }
}
