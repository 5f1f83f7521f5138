package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.owner.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose an episode is; patient-service is asked about one that has not been read of. */
@ApplicationScoped
public class EpisodeInquiry {

    private final EpisodeReadModel episodes;
    private final Owner owner;
    private final References references;
    private final PatientServiceClient service;

    EpisodeInquiry(
            EpisodeReadModel episodes, Owners owners, References references, @RestClient PatientServiceClient service) {
        this.episodes = episodes;
        this.owner = owners.named("patient service");
        this.references = references;
        this.service = service;
    }

    /** Whether an episode is this person's. Never inside a transaction. */
    public Belonging of(UUID patientId, UUID episodeId) {
        return Belonging.of(
                patientId,
                episodes.patientOf(episodeId),
                () -> references
                        .find(patientId, RecordPart.RECORD, owner, JsonNode.class, () -> service.safetyFacts(patientId))
                        .filter(facts -> names(facts, episodeId))
                        .map(facts -> patientId));
    }

    private static boolean names(JsonNode facts, UUID episodeId) {
        return StreamSupport.stream(facts.path("episodes").spliterator(), false)
                .anyMatch(episode ->
                        episodeId.toString().equals(episode.path("id").textValue()));
    }
}
