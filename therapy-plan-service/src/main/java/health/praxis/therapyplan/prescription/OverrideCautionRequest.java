package health.praxis.therapyplan.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param precaution code of the precaution whose caution is overridden
 * @param reason why the benefit outweighs the risk
 */
public record OverrideCautionRequest(
        @NotBlank @Size(max = 60) String precaution,
        @NotBlank @Size(max = 1000) String reason) {}
