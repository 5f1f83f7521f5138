package health.praxis.patient.consent;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Consents of people whom the caller may see. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    private final RecordAccess access;

    ConsentRepository(RecordAccess access) {
        this.access = access;
    }

    Consent get(UUID id) {
        return findByIdOptional(id)
                .filter(consent -> access.includes(consent.patientId()))
                .orElseThrow(() -> new NotFound("consent", id));
    }

    /** Whose consent this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Consent e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> access.includes(patientId))
                .orElseThrow(() -> new NotFound("consent", id));
    }

    List<Consent> page(UUID patientId, UUID after, int rows) {
        return access.includes(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Consent> ofPatient(UUID patientId) {
        return access.includes(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }
}
