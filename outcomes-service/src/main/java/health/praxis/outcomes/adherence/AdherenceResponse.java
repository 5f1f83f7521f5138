package health.praxis.outcomes.adherence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether what was planned took place, in four kinds.
 *
 * @param planId the plan it is about, or null for everything
 * @param asOf up to when
 * @param attendance coming to sessions, by where they are held
 * @param inSession getting through them, by where they are held
 * @param homePractice practising at home, as reported
 * @param longestGaps by source
 */
public record AdherenceResponse(
        UUID patientId,
        UUID planId,
        Instant asOf,
        List<Attendance> attendance,
        List<Completion> inSession,
        HomeAdherence homePractice,
        List<LongestGap> longestGaps,
        String notice) {

    static final String NOTICE =
            "Observed and reported numbers are not added up. A low number is a reason to ask what stood in the way.";
}
