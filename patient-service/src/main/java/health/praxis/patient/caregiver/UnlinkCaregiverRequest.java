package health.praxis.patient.caregiver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why they are linked no longer; stays in this service */
public record UnlinkCaregiverRequest(
        @NotBlank @Size(max = 500) String reason) {}
