package health.praxis.patient.precaution;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A precaution as clients see it; {@code endedOn} is null while it is open. */
public record PrecautionResponse(
        UUID id,
        long version,
        UUID patientId,
        PrecautionCode precaution,
        LocalDate since,
        PrecautionSource source,
        String note,
        LocalDate endedOn,
        String endNote,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {}
