package health.praxis.patient.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the medication list as clients see it; the fields are those of {@link MedicationEntry}. */
public record MedicationResponse(
        UUID id,
        UUID patientId,
        String system,
        String code,
        String display,
        String status,
        LocalDate authoredOn,
        Instant recordedAt) {}
