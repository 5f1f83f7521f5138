package health.praxis.patient.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why the record takes nothing new any more */
public record ArchivePatientRequest(
        @NotBlank @Size(max = 500) String reason) {}
