package health.praxis.patient.consent;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The withdrawal of a consent.
 *
 * @param note in the person's words; stays in this service
 * @param occurredAt when it was withdrawn, or null for now
 */
public record WithdrawConsentRequest(@Size(max = 2000) String note, Instant occurredAt) {}
