package health.praxis.session.homepractice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a practice should read: all of it, not only what changes.
 *
 * @param practice what and how
 * @param reason why the record changes
 */
public record CorrectHomePracticeRequest(
        @NotNull @Valid Practice practice,
        @NotBlank @Size(max = 500) String reason) {}
