package health.praxis.outcomes.patientcontext;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An episode of treatment.
 *
 * @param endedOn last day; absent while it goes on
 * @param ending present when it has ended
 */
public record Episode(
        UUID id,
        UUID patientId,
        ProgrammeType programme,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        Optional<Ending> ending) {}
