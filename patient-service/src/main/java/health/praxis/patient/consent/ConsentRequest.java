package health.praxis.patient.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A consent to record.
 *
 * @param grantedBy the person themselves when left out
 * @param from the first day, today in the clinic when left out; may lie ahead
 * @param until the last day, or null when it holds until withdrawn
 * @param occurredAt when it was given, or null for now
 */
public record ConsentRequest(
        @NotNull ConsentPurpose purpose, GrantedBy grantedBy, LocalDate from, LocalDate until, Instant occurredAt) {

    public ConsentRequest {
        grantedBy = grantedBy == null ? GrantedBy.PATIENT : grantedBy;
    }
}
