package health.praxis.session.homepractice;

import health.praxis.session.tolerance.PainQuality;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One exercise practised at home: how long, how often, or both.
 *
 * @param itemId the item of the home programme, or null
 * @param exercise code of the exercise, like {@code sit-to-stand}
 * @param minutes 0 to 720, or null when repetitions alone were counted
 * @param repetitions all repetitions together, 0 to 10,000, or null when it was practised by the clock
 * @param painQuality what pain felt like during it, or null
 */
@Schema(
        description = "One exercise practised at home. Minutes, repetitions or both are stated.",
        examples = "{\"exercise\":\"sit-to-stand\",\"minutes\":10,\"repetitions\":30}")
public record PractisedItem(
        UUID itemId,

        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String exercise,

        @Min(0) @Max(720) Integer minutes,
        @Min(0) @Max(10_000) Integer repetitions,
        PainQuality painQuality) {

    boolean statesAnAmount() {
        return minutes != null || repetitions != null;
    }

    /** What it adds to the minutes of the day. */
    int addedMinutes() {
        return minutes == null ? 0 : minutes;
    }

    /** What it adds to the repetitions of the day. */
    int addedRepetitions() {
        return repetitions == null ? 0 : repetitions;
    }
}
