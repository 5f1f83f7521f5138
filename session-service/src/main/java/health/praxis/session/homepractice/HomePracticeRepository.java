package health.praxis.session.homepractice;

import health.praxis.platform.problem.NotFound;
import health.praxis.session.patient.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Home practice of people whom the caller may see. */
@ApplicationScoped
class HomePracticeRepository implements PanacheRepositoryBase<HomePractice, UUID> {

    private final People people;

    HomePracticeRepository(People people) {
        this.people = people;
    }

    HomePractice get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    HomePractice getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private HomePractice scoped(UUID id, Optional<HomePractice> found) {
        return found.filter(practice -> people.maySee(practice.patientId()))
                .orElseThrow(() -> new NotFound("home practice", id));
    }

    /** Waits for another request under the same client-made id; they then see each other's row. */
    void hold(UUID id) {
        getEntityManager().createNativeQuery("""
            select 1 from (select pg_advisory_xact_lock(
                hashtextextended(praxis.current_tenant() || cast(:id as text), 12))) as held
            """).setParameter("id", id).getResultList();
    }

    /** At most {@code rows} practices of a person after that place in the order of their days. */
    List<HomePractice> page(UUID patientId, LocalDate practisedOn, UUID after, int rows) {
        people.requireVisible(patientId);
        return find(
                        "patientId = ?1 and (practisedOn > ?2 or (practisedOn = ?2 and id > ?3))"
                                + " order by practisedOn, id",
                        patientId,
                        practisedOn,
                        after)
                .page(0, rows)
                .list();
    }

    void remember(HomePracticeVersion version) {
        getEntityManager().persist(version);
    }

    List<HomePracticeVersion> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from HomePracticeVersion where key.recordId = :id order by key.version",
                        HomePracticeVersion.class)
                .setParameter("id", id)
                .getResultList();
    }
}
