package health.praxis.patient.capacity;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An assessment as clients see it. */
public record CapacityAssessmentResponse(
        UUID id,
        long version,
        UUID patientId,
        Capacity capacity,
        LocalDate assessedOn,
        String note,
        String recordedBy,
        Instant recordedAt)
        implements Representation {}
