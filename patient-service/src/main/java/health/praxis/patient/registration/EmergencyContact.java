package health.praxis.patient.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom the clinic calls when something happens.
 *
 * @param name the contact's name
 * @param relationship relation to the patient, in plain words
 * @param contact how to reach them
 */
public record EmergencyContact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String relationship,
        @NotNull @Valid ContactPoint contact) {}
