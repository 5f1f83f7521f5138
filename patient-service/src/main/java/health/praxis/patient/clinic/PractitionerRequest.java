package health.praxis.patient.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A practitioner as they should be known from now on.
 *
 * @param name the name shown to colleagues and patients
 * @param neurologySpecialised whether trained in neurological rehabilitation; false when left out
 * @param registration the right to practise, or null
 * @param availability weekly hours
 * @param active whether they take work; true when left out
 * @param account subject of the access tokens they sign in with, or null; it opens the records of who they treat
 */
public record PractitionerRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Discipline discipline,
        Boolean neurologySpecialised,
        @Valid ProfessionalRegistration registration,
        @Size(max = 50) List<@NotNull @Valid WorkingHours> availability,
        Boolean active,
        @Pattern(regexp = "[!-~]{1,255}") String account) {

    public PractitionerRequest {
        neurologySpecialised = Boolean.TRUE.equals(neurologySpecialised);
        availability = availability == null ? List.of() : List.copyOf(availability);
        active = !Boolean.FALSE.equals(active);
    }
}
