package health.praxis.patient.careteam;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Who may be on a team with whom; all that is wrong is told at once. */
final class CareTeamPolicy {

    private static final int MOST_MEMBERS = 200;

    private CareTeamPolicy() {}

    /**
     * @param others the team without the member
     * @param wanted what the member is to be
     * @throws RuleRefused naming every broken rule
     */
    static void check(List<CareTeamMember> others, CareTeamMember member, Membership wanted) {
        var broken = new ArrayList<Violation>();
        if (!wanted.runsForward()) {
            broken.add(Violation.at("/until", "ends-before-it-begins", "The last day is the first one or later."));
        }
        var sameDays = others.stream()
                .filter(other -> other.membership().sharesADayWith(wanted))
                .toList();
        if (sameDays.stream().anyMatch(member::isSamePersonAs)) {
            broken.add(Violation.at("/from", "on-the-team-already", "Somebody is on a team once on a day."));
        }
        if (wanted.lead()
                && sameDays.stream().anyMatch(other -> other.membership().lead())) {
            broken.add(Violation.at(
                    "/lead", "another-lead", "One person leads a team on a day; end the other lead first."));
        }
        if (others.size() >= MOST_MEMBERS) {
            broken.add(Violation.ofRule("team-too-large", "A team has up to " + MOST_MEMBERS + " entries."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The care team cannot be changed like that; see errors.", broken);
        }
    }
}
