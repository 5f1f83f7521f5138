package health.praxis.session.homepractice;

import health.praxis.session.tolerance.PainQuality;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One exercise practised at home.
 *
 * @param itemId the item of the home programme, or null
 * @param exercise code of the exercise, like {@code sit-to-stand}
 * @param minutes 0 to 720
 * @param repetitions all repetitions together, 0 to 10,000
 * @param painQuality what pain felt like during it, or null
 */
public record PractisedItem(
        UUID itemId,

        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String exercise,

        @Min(0) @Max(720) int minutes,
        @Min(0) @Max(10_000) int repetitions,
        PainQuality painQuality) {}
