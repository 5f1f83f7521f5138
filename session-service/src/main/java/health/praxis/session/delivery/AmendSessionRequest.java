package health.praxis.session.delivery;

import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * How a signed session should read: all of it, not only what changes.
 *
 * @param reason why the record changes
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param activities what was practised
 * @param noActivityReason why nothing was, or null
 * @param samples how it was borne
 * @param restBreaks pauses
 */
public record AmendSessionRequest(
        @NotBlank @Size(max = 500) String reason,
        @NotNull Instant startedAt,
        @NotNull Instant endedAt,
        @Size(max = 100) List<@NotNull @Valid Activity> activities,
        NoActivityReason noActivityReason,
        @Size(max = 200) List<@NotNull @Valid ToleranceSample> samples,
        @Size(max = 100) List<@NotNull @Valid RestBreak> restBreaks)
        implements PractisedRequest {

    public AmendSessionRequest {
        activities = activities == null ? List.of() : List.copyOf(activities);
        samples = samples == null ? List.of() : List.copyOf(samples);
        restBreaks = restBreaks == null ? List.of() : List.copyOf(restBreaks);
    }
}
