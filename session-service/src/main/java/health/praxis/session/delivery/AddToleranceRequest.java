package health.praxis.session.delivery;

import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How the session under way is borne.
 *
 * @param samples effort, energy and pain at moments
 * @param restBreaks pauses
 */
public record AddToleranceRequest(
        @Size(max = 200) List<@NotNull @Valid ToleranceSample> samples,
        @Size(max = 100) List<@NotNull @Valid RestBreak> restBreaks) {

    public AddToleranceRequest {
        samples = samples == null ? List.of() : List.copyOf(samples);
        restBreaks = restBreaks == null ? List.of() : List.copyOf(restBreaks);
    }
}
