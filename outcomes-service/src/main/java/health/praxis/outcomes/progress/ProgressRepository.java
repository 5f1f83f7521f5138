package health.praxis.outcomes.progress;

import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The progress of people the caller may see; there is no other way to read it. */
@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<Progress, UUID> {

    private final People people;

    ProgressRepository(People people) {
        this.people = people;
    }

    Progress get(UUID id) {
        return findByIdOptional(id)
                .filter(progress -> people.maySee(progress.patientId()))
                .orElseThrow(() -> new NotFound("progress", id));
    }

    /** What is current for a person, at most {@code rows} after {@code after}. */
    List<Progress> page(UUID patientId, UUID after, int rows) {
        people.requireVisible(patientId);
        return find("patientId = ?1 and current = true and id > ?2 order by id", patientId, after)
                .page(0, rows)
                .list();
    }

    /** Everything about a person, current or not; to be changed under the person's lock. */
    List<Progress> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by id", patientId);
    }

    List<ProgressVersion> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from ProgressVersion where key.recordId = :id order by key.version", ProgressVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    void remember(ProgressVersion version) {
        getEntityManager().persist(version);
    }
}
