package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The episodes of people, from their facts. */
@ApplicationScoped
public class EpisodeReadModel implements PanacheRepositoryBase<KnownEpisode, UUID>, EventHandler {

    private static final String STARTED = "health.praxis.patient.episode-started.v1";
    private static final String ENDED = "health.praxis.patient.episode-ended.v1";

    private final PatientLockRepository lock;
    private final Changes changes;

    EpisodeReadModel(PatientLockRepository lock, Changes changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** All episodes of a person, in the order they began. */
    public List<KnownEpisode> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by startedOn, id", patientId);
    }

    /** Whose episode it is, when it has been read. */
    Optional<UUID> patientOf(UUID episodeId) {
        return findByIdOptional(episodeId).map(KnownEpisode::patientId);
    }

    /** All episodes of these people, each person's in the order they began. */
    public List<Episode> ofPatients(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by startedOn, id", patientIds).stream()
                .flatMap(known -> known.episode().stream())
                .toList();
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, ENDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        UUID id = event.uuid("episodeId");
        if (event.type().equals(STARTED)) {
            persist(new KnownEpisode(
                    id,
                    event.patientId(),
                    Keyed.of(CareSetting.class, event.text("setting")),
                    event.text("programmeType"),
                    LocalDate.parse(event.text("startedOn"))));
        } else {
            findByIdOptional(id)
                    .orElseThrow(() -> new UnknownParent(id))
                    .ended(LocalDate.parse(event.text("endedOn")), Ending.of(event.text("endReason")));
        }
        changes.tell(new EpisodeChanged(event.patientId()));
    }
}
