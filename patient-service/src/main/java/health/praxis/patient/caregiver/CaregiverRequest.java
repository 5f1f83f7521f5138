package health.praxis.patient.caregiver;

import health.praxis.patient.registration.ContactPoint;
import health.praxis.platform.access.RecordPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A caregiver as they should be known from now on.
 *
 * @param contacts ways to reach them
 * @param account subject of their access tokens, or null when they do not sign in
 * @param parts what they may be let into; nothing when left out
 * @param trainings what they were trained in
 * @param rightToSign the right to sign for the person, or null
 * @param from the first day of the link, today in the clinic when left out
 * @param until the last day, or null
 */
public record CaregiverRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Relationship relationship,
        @Size(max = 20) List<@NotNull @Valid ContactPoint> contacts,
        @Pattern(regexp = "[!-~]{1,255}") String account,
        Set<@NotNull RecordPart> parts,
        @Size(max = 50) List<@NotNull @Valid Training> trainings,
        @Valid RightToSign rightToSign,
        LocalDate from,
        LocalDate until) {

    public CaregiverRequest {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        parts = parts == null ? Set.of() : Set.copyOf(parts);
        trainings = trainings == null ? List.of() : List.copyOf(trainings);
    }
}
