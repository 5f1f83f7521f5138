package health.praxis.patient.careteam;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody to put on a care team: a practitioner, whose record says which account is theirs, or else an account.
 *
 * @param practitionerId a practitioner of the tenant, or null
 * @param account subject of the access tokens of somebody without a practitioner's record, or null
 * @param lead whether they lead the team; false when left out
 * @param from the first day, today in the clinic when left out
 * @param until the last day, or null
 */
public record CareTeamMemberRequest(
        UUID practitionerId,

        @Pattern(regexp = "[!-~]{1,255}") String account,

        @NotNull CareTeamRole role,
        Boolean lead,
        LocalDate from,
        LocalDate until) {

    public CareTeamMemberRequest {
        lead = Boolean.TRUE.equals(lead);
    }
}
