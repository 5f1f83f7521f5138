package health.praxis.patient.registration;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.history.VersionKey;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People of the caller's tenant whom the caller may see; there is no other way to read one. */
@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<Patient, UUID> {

    private final RecordAccess access;

    PatientRepository(RecordAccess access) {
        this.access = access;
    }

    Patient get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    /** Reads the record and holds it until the transaction ends, so that changes follow each other. */
    Patient getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #getForChange}, for somebody who stands on more than an emergency. */
    Patient getForChangeOfAccess(UUID id) {
        var patient = getForChange(id);
        requireLastingGround(id);
        return patient;
    }

    /** @throws health.praxis.platform.access.NotByBrokenGlass when the caller opens the record in an emergency alone */
    void requireLastingGround(UUID id) {
        access.requireLastingGround(id);
    }

    private Patient scoped(UUID id, Optional<Patient> found) {
        return found.filter(patient -> access.includes(patient.id())).orElseThrow(() -> new NotFound("patient", id));
    }

    Optional<Patient> findByIdentifier(Identifier identifier) {
        return find(
                        "select p from Patient p join p.identifiers i where i.system = ?1 and i.value = ?2",
                        identifier.system(),
                        identifier.value())
                .firstResultOptional()
                .filter(patient -> access.includes(patient.id()));
    }

    /** Whom an identifier names, without reading the record: that comes once its row is held. */
    Optional<UUID> idByIdentifier(Identifier identifier) {
        return find(
                        "select p.id from Patient p join p.identifiers i where i.system = ?1 and i.value = ?2",
                        identifier.system(),
                        identifier.value())
                .project(UUID.class)
                .firstResultOptional()
                .filter(id -> access.includes(id));
    }

    /** At most {@code rows} people after {@code after} whom the caller may see, in the order they were registered. */
    List<Patient> page(UUID after, int rows) {
        return access.onlyThese()
                .map(these -> find("id > ?1 and id in ?2 order by id", after, these))
                .orElseGet(() -> find("id > ?1 order by id", after))
                .page(0, rows)
                .list();
    }

    List<PatientVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from PatientVersion where key.recordId = :id order by key.version", PatientVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<PatientVersion> history(UUID id, long version) {
        return Optional.ofNullable(getEntityManager().find(PatientVersion.class, new VersionKey(id, version)));
    }

    void remember(PatientVersion version) {
        getEntityManager().persist(version);
    }
}
