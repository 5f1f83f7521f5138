package health.praxis.patient.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * A person to register.
 *
 * @param identifiers numbers other authorities know the person by, each unique in the tenant
 * @param demographics what is known about the person
 * @param deceasedOn day of death, or null
 */
public record RegisterPatientRequest(
        @Size(max = 50) Set<@NotNull @Valid Identifier> identifiers,
        @NotNull @Valid Demographics demographics,
        LocalDate deceasedOn) {

    public RegisterPatientRequest {
        identifiers = identifiers == null ? Set.of() : Set.copyOf(identifiers);
    }
}
