package health.praxis.patient.careteam;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A care team as clients see it; {@code changedAt} is null before anybody is on it. */
public record CareTeamResponse(UUID id, long version, UUID patientId, List<Member> members, Instant changedAt)
        implements Representation {

    /**
     * A place on the team.
     *
     * @param practitionerId null when the member has no practitioner's record
     * @param account subject of the member's tokens; null when the practitioner's record says it
     * @param until the last day, or null when no end is known
     */
    public record Member(
            UUID id,
            UUID practitionerId,
            String account,
            CareTeamRole role,
            boolean lead,
            LocalDate from,
            LocalDate until) {}
}
