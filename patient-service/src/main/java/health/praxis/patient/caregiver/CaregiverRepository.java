package health.praxis.patient.caregiver;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Caregivers of people whom the caller may see. */
@ApplicationScoped
class CaregiverRepository implements PanacheRepositoryBase<Caregiver, UUID> {

    private final RecordAccess access;
    private final CurrentCaller caller;

    CaregiverRepository(RecordAccess access, CurrentCaller caller) {
        this.access = access;
        this.caller = caller;
    }

    Caregiver get(UUID id) {
        return findByIdOptional(id)
                .filter(caregiver -> access.includes(caregiver.patientId()))
                .orElseThrow(() -> new NotFound("caregiver", id));
    }

    /** Whose caregiver this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Caregiver e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(access::includes)
                .orElseThrow(() -> new NotFound("caregiver", id));
    }

    Optional<Caregiver> ofPatient(UUID patientId, UUID id) {
        return findByIdOptional(id)
                .filter(caregiver -> caregiver.patientId().equals(patientId) && access.includes(patientId));
    }

    List<Caregiver> ofPatient(UUID patientId) {
        return access.includes(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }

    List<Caregiver> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<CaregiverVersion> history(UUID id) {
        get(id);
        return getEntityManager()
                .createQuery(
                        "from CaregiverVersion where key.recordId = :id order by key.version", CaregiverVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    void keep(Caregiver caregiver) {
        persist(caregiver);
        getEntityManager()
                .persist(CaregiverVersion.of(caregiver.response(), caller.get().subject()));
    }
}
