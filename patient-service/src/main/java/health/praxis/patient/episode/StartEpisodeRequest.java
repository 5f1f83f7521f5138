package health.praxis.patient.episode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An episode to begin.
 *
 * @param startedOn its first day, today in the clinic when left out
 * @param occurredAt when this was decided, or null for now
 */
public record StartEpisodeRequest(
        @NotNull ProgrammeType programmeType,
        @NotNull CareSetting setting,
        @NotNull @Valid Referral referral,
        LocalDate startedOn,
        Instant occurredAt) {}
