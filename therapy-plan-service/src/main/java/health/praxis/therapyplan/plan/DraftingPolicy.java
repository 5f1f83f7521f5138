package health.praxis.therapyplan.plan;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.patientfacts.SafetyFactsReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/**
 * For whom a plan may be written: somebody alive, for an active episode of theirs. An episode this service has not read
 * of yet is looked up at its owner.
 */
@ApplicationScoped
class DraftingPolicy {

    private final PatientFactsReadModel facts;
    private final SafetyFactsReader owner;

    DraftingPolicy(PatientFactsReadModel facts, SafetyFactsReader owner) {
        this.facts = facts;
        this.owner = owner;
    }

    /**
     * @throws RuleRefused naming every broken rule
     * @throws health.praxis.platform.problem.NotFound when the owner knows no such person
     * @throws health.praxis.platform.problem.Unavailable when the owner is needed and does not answer
     */
    void check(UUID patientId, UUID episodeId) {
        var known = facts.episode(episodeId);
        if (known.isEmpty()) {
            var answer = owner.of(patientId);
            refuse(answer.deceased(), answer.knows(episodeId), answer.isActive(episodeId));
            return;
        }
        refuse(
                facts.isDeceased(patientId),
                known.get().patientId().equals(patientId),
                known.get().active());
    }

    private static void refuse(boolean deceased, boolean episodeKnown, boolean episodeActive) {
        var broken = new ArrayList<Violation>();
        if (deceased) {
            broken.add(Violation.at("/patientId", "patient-deceased", "No plan begins for a person who has died."));
        }
        if (!episodeKnown) {
            broken.add(Violation.at("/episodeId", "episode-unknown", "The person has no such episode."));
        }
        if (episodeKnown && !episodeActive) {
            broken.add(Violation.at("/episodeId", "episode-not-active", "The episode has ended."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("No plan can be written for this; see errors.", broken);
        }
    }
}
