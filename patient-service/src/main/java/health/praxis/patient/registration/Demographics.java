package health.praxis.patient.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What is known about the person, apart from identifiers.
 *
 * @param names one or more names, the first being the one to use
 * @param birthDate day of birth, or null when not known
 * @param administrativeSex sex for administration
 * @param contacts ways to reach the person
 * @param address where the person lives, or null
 * @param language BCP 47 tag, or null
 * @param timeZone IANA zone the person lives in, or null for the clinic's
 * @param emergencyContact whom to call, or null
 */
public record Demographics(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid HumanName> names,
        LocalDate birthDate,
        @NotNull AdministrativeSex administrativeSex,
        @Size(max = 20) List<@NotNull @Valid ContactPoint> contacts,
        @Valid PostalAddress address,

        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        ZoneId timeZone,
        @Valid EmergencyContact emergencyContact) {

    public Demographics {
        names = names == null ? List.of() : List.copyOf(names);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
