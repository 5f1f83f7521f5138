package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * The measurement as it should have been recorded, whole; exactly one of {@code items}, {@code total}, {@code trials} and
 * {@code notAble}.
 *
 * @param reason why it is amended, in words; never published
 * @param performedAt when; as before when not stated
 * @param raterId the practitioner who rated; as before when not stated
 * @param ratedElsewhere true when somebody rated who does not treat at this clinic
 */
public record AmendAssessmentRequest(
        @NotBlank @Size(max = 500) String reason,
        @NotNull TimePoint timePoint,
        Instant performedAt,
        JsonNode items,
        Double total,
        @Valid Findings.Trials trials,
        @Valid Findings.NotAble notAble,
        @Valid Circumstances administration,
        UUID raterId,
        Boolean ratedElsewhere,
        @Size(max = 2_000) String validityNote,
        @Min(0) @Max(150) Integer ageYears)
        implements MeasurementRequest {

    public AmendAssessmentRequest {
        administration = administration == null ? Circumstances.none() : administration;
    }

    @Override
    public Findings findings() {
        return new Findings(items, total, trials, notAble);
    }
}
