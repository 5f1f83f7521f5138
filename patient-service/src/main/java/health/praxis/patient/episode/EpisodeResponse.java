package health.praxis.patient.episode;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An episode as clients see it; what is about its end is null while it is active. */
public record EpisodeResponse(
        UUID id,
        long version,
        UUID patientId,
        ProgrammeType programmeType,
        CareSetting setting,
        Referral referral,
        LocalDate startedOn,
        EpisodeStatus status,
        EndReason endReason,
        LocalDate endedOn,
        String endNote,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {}
