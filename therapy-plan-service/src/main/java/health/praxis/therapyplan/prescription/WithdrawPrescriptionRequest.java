package health.praxis.therapyplan.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why it is no longer prescribed */
public record WithdrawPrescriptionRequest(
        @NotBlank @Size(max = 500) String reason) {}
