package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A measurement to record; exactly one of {@code items}, {@code total}, {@code trials} and {@code notAble}.
 *
 * @param instrument id in the catalogue
 * @param instrumentVersion edition of the form that was used, when there are several; a circumstance of comparison
 * @param subject who was measured; the patient when not stated. A patient and a caregiver record their own answers only, so
 *     that a caregiver has to state {@code caregiver}.
 *     What asks a caregiver about the caring is refused about the patient
 * @param caregiverId which of the patient's caregivers was measured, as the patient's record names them; a caregiver who
 *     answers is meant by default. Where staff state none, results are compared as those of one unnamed caregiver, and are
 *     shown to staff alone
 * @param performedAt when; now when not stated
 * @param administration circumstances that have to stay the same from visit to visit
 * @param raterId the practitioner who rated; by default the one who records it, except where the person gives the answers.
 *     What was answered without staff names none
 * @param ratedElsewhere true when somebody rated who does not treat at this clinic, as for a result from a letter; then nobody
 *     is taken for the rater
 * @param validityNote anything that limits the result, in words; never published
 * @param ageYears age of the person who was measured, to be held against the ages the instrument is validated for; counts
 *     where the patient's day of birth is not on record or cannot be asked for
 */
public record RecordAssessmentRequest(
        @NotNull UUID patientId,
        UUID episodeId,
        UUID goalId,
        @NotBlank @Size(max = 80) String instrument,

        @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String instrumentVersion,

        Subject subject,
        UUID caregiverId,
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

    public RecordAssessmentRequest {
        subject = subject == null ? Subject.PATIENT : subject;
        administration = administration == null ? Circumstances.none() : administration;
    }

    @Override
    public Findings findings() {
        return new Findings(items, total, trials, notAble);
    }
}
