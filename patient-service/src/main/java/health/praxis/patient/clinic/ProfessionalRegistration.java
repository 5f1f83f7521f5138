package health.praxis.patient.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The right to practise.
 *
 * @param body who keeps the register
 * @param number the entry in it
 */
public record ProfessionalRegistration(
        @NotBlank @Size(max = 200) String body,
        @NotBlank @Size(max = 100) String number) {}
