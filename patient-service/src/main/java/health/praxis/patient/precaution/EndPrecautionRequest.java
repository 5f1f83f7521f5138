package health.praxis.patient.precaution;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a precaution.
 *
 * @param endedOn the last day, today in the clinic when left out
 * @param note why; stays in this service
 * @param occurredAt when this became known, or null for now
 */
public record EndPrecautionRequest(
        LocalDate endedOn, @Size(max = 2000) String note, Instant occurredAt) {}
