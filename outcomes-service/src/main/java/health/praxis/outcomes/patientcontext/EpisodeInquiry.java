package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose an episode is; patient-service is asked about one that has not been read of. */
@ApplicationScoped
public class EpisodeInquiry {

    private final EpisodeReadModel episodes;
    private final PatientServiceClient owner;
    private final JsonWebToken token;

    EpisodeInquiry(EpisodeReadModel episodes, @RestClient PatientServiceClient owner, JsonWebToken token) {
        this.episodes = episodes;
        this.owner = owner;
        this.token = token;
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
            JsonNode facts = owner.safetyFacts(patientId, "Bearer " + token.getRawToken());
            return StreamSupport.stream(facts.path("episodes").spliterator(), false)
                    .noneMatch(episode ->
                            episodeId.toString().equals(episode.path("id").textValue()));
        } catch (ProcessingException
                | FaultToleranceException
                | Unavailable
                | NotFound
                | ForbiddenException nobodyTells) {
            return false;
        }
    }
}
