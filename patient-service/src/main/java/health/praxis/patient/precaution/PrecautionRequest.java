package health.praxis.patient.precaution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A precaution to record.
 *
 * @param since from when on; today in the clinic when left out
 * @param source a clinician when left out
 * @param note for those who treat; stays in this service
 * @param occurredAt when this became known, or null for now
 */
public record PrecautionRequest(
        @NotNull PrecautionCode precaution,
        LocalDate since,
        PrecautionSource source,
        @Size(max = 2000) String note,
        Instant occurredAt) {

    public PrecautionRequest {
        source = source == null ? PrecautionSource.CLINICIAN : source;
    }
}
