package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose an episode is; patient-service is asked about one that has not been read of. */
@ApplicationScoped
public class EpisodeInquiry {

    private final EpisodeReadModel episodes;
    private final Owner owner;
    private final PatientServiceClient service;

    EpisodeInquiry(EpisodeReadModel episodes, Owners owners, @RestClient PatientServiceClient service) {
        this.episodes = episodes;
        this.owner = owners.named("patient service");
        this.service = service;
    }

    /**
     * True when the person has no such episode, by the word of the owner; false also where it does not tell: it is away, or
     * hides the record from the caller, who may see other parts. Never inside a transaction.
     */
    public boolean isNotOf(UUID patientId, UUID episodeId) {
        if (episodes.isOf(patientId, episodeId)) {
            return false;
        }
        try {
            JsonNode facts = owner.ask(JsonNode.class, () -> service.safetyFacts(patientId));
            return StreamSupport.stream(facts.path("episodes").spliterator(), false)
                    .noneMatch(episode ->
                            episodeId.toString().equals(episode.path("id").textValue()));
        } catch (Unavailable | NotFound | ForbiddenException nobodyTells) {
            return false;
        }
    }
}
