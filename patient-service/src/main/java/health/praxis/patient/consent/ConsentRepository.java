package health.praxis.patient.consent;

import health.praxis.patient.registration.CaregiverAccess;
import health.praxis.patient.registration.VisiblePatients;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Consents of people whom the caller may see. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID>, CaregiverAccess {

    private final VisiblePatients visible;

    ConsentRepository(VisiblePatients visible) {
        this.visible = visible;
    }

    Consent get(UUID id) {
        return findByIdOptional(id)
                .filter(consent -> visible.include(consent.patientId()))
                .orElseThrow(() -> new NotFound("consent", id));
    }

    /** Whose consent this is, without reading the rest: that comes once the patient's row is held. */
    UUID patientOf(UUID id) {
        return find("select e.patientId from Consent e where e.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .filter(patientId -> visible.include(patientId))
                .orElseThrow(() -> new NotFound("consent", id));
    }

    List<Consent> page(UUID patientId, UUID after, int rows) {
        return visible.include(patientId)
                ? find("patientId = ?1 and id > ?2 order by id", patientId, after)
                        .page(0, rows)
                        .list()
                : List.of();
    }

    List<Consent> ofPatient(UUID patientId) {
        return visible.include(patientId) ? list("patientId = ?1 order by id", patientId) : List.of();
    }

    /** Asks the rows themselves: whether the caller may see them is what the answer decides. */
    @Override
    public boolean isConsentedTo(UUID patientId, LocalDate day) {
        return list("patientId = ?1 and purpose = ?2", patientId, ConsentPurpose.CAREGIVER_ACCESS).stream()
                .anyMatch(consent -> consent.statusOn(day) == ConsentStatus.IN_FORCE);
    }
}
