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
 * @param deceased whether the person has died; when left out, whether there is a day of death; false
 *     beside one is refused
 * @param deceasedOn day of death, or null when alive or not known
 */
public record RegisterPatientRequest(
        @Size(max = 50) Set<@NotNull @Valid Identifier> identifiers,
        @NotNull @Valid Demographics demographics,
        Boolean deceased,
        LocalDate deceasedOn) {

    public RegisterPatientRequest {
        identifiers = identifiers == null ? Set.of() : Set.copyOf(identifiers);
        deceased = deceased == null ? deceasedOn != null : deceased;
    }
}
