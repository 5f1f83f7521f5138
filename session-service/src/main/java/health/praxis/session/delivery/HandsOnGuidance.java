package health.praxis.session.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where the therapist's hands guided a movement.
 *
 * @param region code of the body region, like {@code left-shoulder}
 * @param purpose code of what for, like {@code facilitation} or {@code safety}
 */
public record HandsOnGuidance(
        @NotBlank @Size(max = 60) @Pattern(regexp = Activity.CODE)
        String region,

        @NotBlank @Size(max = 60) @Pattern(regexp = Activity.CODE)
        String purpose) {}
