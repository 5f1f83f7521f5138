package health.praxis.patient.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A way to reach a person.
 *
 * @param system phone, email or sms
 * @param value number or address
 * @param use home, work or mobile, or null
 */
public record ContactPoint(
        @NotNull @Pattern(regexp = "phone|email|sms") String system,
        @NotBlank @Size(max = 200) String value,
        @Pattern(regexp = "home|work|mobile") String use) {}
