package health.praxis.patient.episode;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Episodes of people whom the caller may see. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    private final RecordAccess access;

    EpisodeRepository(RecordAccess access) {
        this.access = access;
    }

    Episode get(UUID id) {
        return findByIdOptional(id)
                .filter(episode -> access.includes(episode.patientId()))
                .orElseThrow(() -> new NotFound("episode", id));
    }

    /** Whose episode this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Episode e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> access.includes(patientId))
                .orElseThrow(() -> new NotFound("episode", id));
    }

    List<Episode> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Episode> ofPatient(UUID patientId) {
        return access.includes(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
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
