package health.praxis.outcomes.episode;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The episodes of people, from their facts. */
@ApplicationScoped
public class EpisodeReadModel implements PanacheRepositoryBase<KnownEpisode, UUID>, EventHandler {

    private static final String STARTED = "health.praxis.patient.episode-started.v1";
    private static final String ENDED = "health.praxis.patient.episode-ended.v1";
    private static final String ERASED = "health.praxis.patient.erased.v1";

    private final PatientLockRepository lock;
    private final Event<EpisodeChanged> changes;

    EpisodeReadModel(PatientLockRepository lock, Event<EpisodeChanged> changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All episodes of a person, the first one first. */
    public List<Episode> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by startedOn, id", patientId).stream()
                .map(KnownEpisode::episode)
                .toList();
    }

    /** All episodes of these people, each person's first one first. */
    public List<Episode> ofPatients(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by startedOn, id", patientIds).stream()
                .map(KnownEpisode::episode)
                .toList();
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, ENDED, ERASED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        lock.hold(event.patientId());
        switch (event.type()) {
            case STARTED -> start(event);
            case ENDED -> end(event);
            default -> list("patientId", event.patientId()).forEach(this::delete);
        }
        changes.fire(new EpisodeChanged(event.patientId()));
    }

    private void start(ReceivedEvent event) {
        if (!isKnownProgramme(event)) {
            return;
        }
        UUID id = event.uuid("episodeId");
        var episode = findByIdOptional(id).orElseGet(() -> new KnownEpisode(id, event.patientId()));
        episode.starts(event);
        persist(episode);
    }

    private void end(ReceivedEvent event) {
        if (!isKnownProgramme(event)) {
            return;
        }
        UUID id = event.uuid("episodeId");
        findByIdOptional(id).orElseThrow(() -> new UnknownParent(id)).ends(event);
    }

    /** A programme of a kind this release does not know is passed over. */
    private static boolean isKnownProgramme(ReceivedEvent event) {
        return Keyed.find(ProgrammeType.class, event.text("programmeType")).isPresent();
    }
}
