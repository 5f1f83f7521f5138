package health.praxis.session.homepractice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a practice should read: all of it, not only what changes.
 *
 * @param reason why the record changes
 * @param homeProgrammeId the programme it belongs to, or null
 * @param practisedOn the day; not ahead of today anywhere
 * @param items what was practised
 * @param effort perceived effort 0 to 10, or null
 * @param pain pain 0 to 10, or null
 * @param feltSafe whether the person felt safe, or null when it was not asked
 * @param comment in words, or null
 */
public record CorrectHomePracticeRequest(
        @NotBlank @Size(max = 500) String reason,
        UUID homeProgrammeId,
        @NotNull LocalDate practisedOn,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid PractisedItem> items,
        @Min(0) @Max(10) Integer effort,
        @Min(0) @Max(10) Integer pain,
        Boolean feltSafe,
        @Size(max = 2000) String comment) {

    Practice practice() {
        return new Practice(homeProgrammeId, practisedOn, items, effort, pain, feltSafe, comment);
    }
}
