package health.praxis.therapyplan.patientfacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells from what this service has read how somebody stands with an episode; its owner is asked for one not read of yet. */
@ApplicationScoped
public class EpisodeStandingReader {

    private final PatientFactsReadModel known;
    private final SafetyFactsReader owner;

    EpisodeStandingReader(PatientFactsReadModel known, SafetyFactsReader owner) {
        this.known = known;
        this.owner = owner;
    }

    /**
     * May wait for another service: to be asked before a transaction, not in one.
     *
     * @throws health.praxis.platform.problem.NotFound when the owner knows no such person
     * @throws health.praxis.platform.problem.Unavailable when the owner is needed and does not answer
     */
    public EpisodeStanding of(UUID patientId, UUID episodeId) {
        return known.episode(episodeId)
                .map(episode -> new EpisodeStanding(
                        known.isDeceased(patientId), episode.patientId().equals(patientId), episode.active()))
                .orElseGet(() -> asked(patientId, episodeId));
    }

    private EpisodeStanding asked(UUID patientId, UUID episodeId) {
        var facts = owner.of(patientId);
        return new EpisodeStanding(facts.deceased(), facts.knows(episodeId), facts.isActive(episodeId));
    }
}
