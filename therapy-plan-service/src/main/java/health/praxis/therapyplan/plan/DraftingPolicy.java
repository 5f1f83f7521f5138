package health.praxis.therapyplan.plan;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.therapyplan.patientfacts.EpisodeStanding;
import java.util.ArrayList;

/** For whom a plan may be written: somebody alive, for an active episode of theirs. */
final class DraftingPolicy {

    private DraftingPolicy() {}

    /** @throws RuleRefused naming every broken rule */
    static void check(EpisodeStanding standing) {
        var broken = new ArrayList<Violation>();
        if (standing.deceased()) {
            broken.add(Violation.at("/patientId", "patient-deceased", "No plan begins for a person who has died."));
        }
        if (!standing.known()) {
            broken.add(Violation.at("/episodeId", "episode-unknown", "The person has no such episode."));
        }
        if (standing.known() && !standing.active()) {
            broken.add(Violation.at("/episodeId", "episode-not-active", "The episode has ended."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("No plan can be written for this; see errors.", broken);
        }
    }
}
