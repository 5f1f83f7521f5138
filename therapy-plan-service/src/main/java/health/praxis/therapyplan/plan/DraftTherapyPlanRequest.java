package health.praxis.therapyplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan to write for an episode.
 *
 * @param content what it says so far, or null for nothing yet
 * @param occurredAt when writing began, or null for now
 */
public record DraftTherapyPlanRequest(
        @NotNull UUID episodeId,
        @NotNull UUID patientId,
        @Valid PlanContent content,
        Instant occurredAt) {

    public DraftTherapyPlanRequest {
        content = content == null ? PlanContent.EMPTY : content;
    }
}
