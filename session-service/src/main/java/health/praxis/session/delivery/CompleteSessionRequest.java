package health.praxis.session.delivery;

import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * How a session went that ended as it should.
 *
 * @param endedAt when it ended
 * @param activities what was practised
 * @param noActivityReason why nothing was, or null
 * @param samples how it was borne; added to those noted during the session
 * @param restBreaks pauses; added to those noted during the session
 */
public record CompleteSessionRequest(
        @NotNull Instant endedAt,
        @Size(max = 100) List<@NotNull @Valid Activity> activities,
        NoActivityReason noActivityReason,
        @Size(max = 200) List<@NotNull @Valid ToleranceSample> samples,
        @Size(max = 100) List<@NotNull @Valid RestBreak> restBreaks)
        implements PractisedRequest {

    public CompleteSessionRequest {
        activities = activities == null ? List.of() : List.copyOf(activities);
        samples = samples == null ? List.of() : List.copyOf(samples);
        restBreaks = restBreaks == null ? List.of() : List.copyOf(restBreaks);
    }
}
