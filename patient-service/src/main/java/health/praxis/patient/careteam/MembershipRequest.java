package health.praxis.patient.careteam;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What a member should be from now on; who it is stays.
 *
 * @param lead whether they lead the team; false when left out
 * @param from the first day
 * @param until the last day, or null when no end is known
 */
public record MembershipRequest(
        @NotNull CareTeamRole role, Boolean lead, @NotNull LocalDate from, LocalDate until) {

    public MembershipRequest {
        lead = Boolean.TRUE.equals(lead);
    }

    Membership membership() {
        return new Membership(role, lead, from, until);
    }
}
