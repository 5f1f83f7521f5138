package health.praxis.patient.episode;

import health.praxis.patient.registration.VisiblePatients;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Episodes of people whom the caller may see. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    private final VisiblePatients visible;

    EpisodeRepository(VisiblePatients visible) {
        this.visible = visible;
    }

    Episode get(UUID id) {
        return findByIdOptional(id)
                .filter(episode -> visible.include(episode.patientId()))
                .orElseThrow(() -> new NotFound("episode", id));
    }

    /** Whose episode this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Episode e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> visible.include(patientId))
                .orElseThrow(() -> new NotFound("episode", id));
    }

    List<Episode> page(UUID patientId, UUID after, int rows) {
        return visible.include(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Episode> ofPatient(UUID patientId) {
        return visible.include(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }

    boolean hasActive(UUID patientId, ProgrammeType programme) {
        return count(
                        "patientId = ?1 and programmeType = ?2 and status = ?3",
                        patientId,
                        programme,
                        EpisodeStatus.ACTIVE)
                > 0;
    }
}
