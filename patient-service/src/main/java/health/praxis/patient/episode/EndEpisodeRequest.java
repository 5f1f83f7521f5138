package health.praxis.patient.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of an episode.
 *
 * @param endedOn its last day, today in the clinic when left out
 * @param note more about it; stays in this service
 * @param occurredAt when this was decided, or null for now
 */
public record EndEpisodeRequest(
        @NotNull EndReason reason,
        LocalDate endedOn,
        @Size(max = 2000) String note,
        Instant occurredAt) {}
