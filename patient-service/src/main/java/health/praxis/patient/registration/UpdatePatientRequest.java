package health.praxis.patient.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * The person as they should be known from now on.
 *
 * @param identifiers all identifiers
 * @param demographics all that is known
 */
public record UpdatePatientRequest(
        @Size(max = 50) Set<@NotNull @Valid Identifier> identifiers,
        @NotNull @Valid Demographics demographics) {

    public UpdatePatientRequest {
        identifiers = identifiers == null ? Set.of() : Set.copyOf(identifiers);
    }
}
