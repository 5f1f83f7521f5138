package health.praxis.patient.registration;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A number that some authority knows the person by.
 *
 * @param system URI of the authority, 1 to 400 characters
 * @param value the number, 1 to 200 characters, compared exactly
 */
@Embeddable
public record Identifier(
        @NotBlank @Size(max = 400) String system,
        @NotBlank @Size(max = 200) String value) {}
