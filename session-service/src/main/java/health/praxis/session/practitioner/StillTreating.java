package health.praxis.session.practitioner;

import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Nothing is booked ahead with somebody who does not treat any more. What lies in the past may still be put on record, and
 * a practitioner of the clinic whose fact has not been read is taken to treat; see {@link Practitioners}.
 */
@ApplicationScoped
public class StillTreating {

    private final KnownPractitionerRepository practitioners;

    StillTreating(KnownPractitionerRepository practitioners) {
        this.practitioners = practitioners;
    }

    /** A violation for each practitioner of a booking who does not treat any more. */
    public List<Violation> broken(List<UUID> practitionerIds, Instant startsAt, Instant now) {
        var gone = goneBefore(practitionerIds, startsAt, now);
        return IntStream.range(0, practitionerIds.size())
                .filter(i -> gone.contains(practitionerIds.get(i)))
                .mapToObj(i -> inactive("/practitionerIds/" + i))
                .toList();
    }

    /** A violation when a session is moved ahead and one of its practitioners does not treat any more. */
    public Optional<Violation> brokenByMoving(List<UUID> practitionerIds, Instant startsAt, Instant now) {
        return goneBefore(practitionerIds, startsAt, now).isEmpty()
                ? Optional.empty()
                : Optional.of(inactive("/startsAt"));
    }

    private Set<UUID> goneBefore(List<UUID> practitionerIds, Instant startsAt, Instant now) {
        return startsAt.isAfter(now) ? practitioners.inactive(practitionerIds) : Set.of();
    }

    private static Violation inactive(String pointer) {
        return Violation.at(
                pointer,
                "practitioner-inactive",
                "A practitioner of this session does not treat any more; nothing is booked ahead.");
    }
}
