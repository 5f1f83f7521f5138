package health.praxis.session.safety;

import health.praxis.platform.problem.NotFound;
import health.praxis.session.patient.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adverse events of people whom the caller may see; who reported one may read it. */
@ApplicationScoped
class AdverseEventRepository implements PanacheRepositoryBase<AdverseEvent, UUID> {

    private final People people;

    AdverseEventRepository(People people) {
        this.people = people;
    }

    AdverseEvent get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    AdverseEvent getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private AdverseEvent scoped(UUID id, Optional<AdverseEvent> found) {
        return found.filter(event -> people.maySeeReport(event.patientId(), event.reportedBy()))
                .orElseThrow(() -> new NotFound("adverse event", id));
    }

    /** At most {@code rows} events of a person after {@code after}, in the order they were reported. */
    List<AdverseEvent> page(UUID patientId, UUID after, int rows) {
        people.requireVisible(patientId);
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, rows)
                .list();
    }

    void remember(AdverseEventVersion version) {
        getEntityManager().persist(version);
    }

    List<AdverseEventVersion> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from AdverseEventVersion where key.recordId = :id order by key.version",
                        AdverseEventVersion.class)
                .setParameter("id", id)
                .getResultList();
    }
}
