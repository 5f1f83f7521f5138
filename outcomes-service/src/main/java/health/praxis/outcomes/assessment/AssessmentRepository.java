package health.praxis.outcomes.assessment;

import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.history.VersionKey;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments of the caller's tenant about people the caller may see; there is no other way to read one. */
@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    private final People people;

    AssessmentRepository(People people) {
        this.people = people;
    }

    Assessment get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    /** Reads the assessment as it is now and holds it until the transaction ends. */
    Assessment getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The person an assessment is about, without reading the assessment itself. */
    UUID patientOf(UUID id) {
        return getEntityManager()
                .createQuery("select form.patientId from Assessment where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(people::maySee)
                .orElseThrow(() -> new NotFound("assessment", id));
    }

    private Assessment scoped(UUID id, Optional<Assessment> found) {
        return found.filter(assessment -> people.maySee(assessment.patientId()))
                .orElseThrow(() -> new NotFound("assessment", id));
    }

    /** At most {@code rows} assessments of a person after a position, in the order they were performed. */
    List<Assessment> page(UUID patientId, String instrument, Instant after, UUID afterId, int rows) {
        people.requireVisible(patientId);
        String later = "form.patientId = ?1 and (reading.performedAt > ?2 or (reading.performedAt = ?2 and id > ?3))";
        String order = " order by reading.performedAt, id";
        var found = instrument == null
                ? find(later + order, patientId, after, afterId)
                : find(later + " and form.instrument = ?4" + order, patientId, after, afterId, instrument);
        return found.page(0, rows).list();
    }

    /** What was found in the patient, complete results only, in the order they were performed. */
    List<Assessment> ofPatient(UUID patientId) {
        return list(
                "form.patientId = ?1 and form.subject = ?2 and reading.resultKind <> ?3 order by reading.performedAt,"
                        + " id",
                patientId,
                Subject.PATIENT,
                ResultKind.INCOMPLETE);
    }

    /** What was found in one caregiver of the patient, complete results only, in the order they were performed. */
    List<Assessment> ofCaregiver(UUID patientId, Optional<UUID> caregiverId) {
        return list(
                "form.patientId = ?1 and form.subject = ?2 and form.caregiverId is not distinct from ?3"
                        + " and reading.resultKind <> ?4 order by reading.performedAt, id",
                patientId,
                Subject.CAREGIVER,
                caregiverId.orElse(null),
                ResultKind.INCOMPLETE);
    }

    /** The instruments with which the patient was ever assessed, whatever came of it. */
    List<String> instruments(UUID patientId) {
        return getEntityManager()
                .createQuery(
                        "select distinct form.instrument from Assessment where form.patientId = :patient"
                                + " and form.subject = :subject order by form.instrument",
                        String.class)
                .setParameter("patient", patientId)
                .setParameter("subject", Subject.PATIENT)
                .getResultList();
    }

    List<AssessmentVersion> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from AssessmentVersion where key.recordId = :id order by key.version", AssessmentVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<AssessmentVersion> history(UUID id, long version) {
        return Optional.ofNullable(getEntityManager().find(AssessmentVersion.class, new VersionKey(id, version)));
    }

    void remember(AssessmentVersion version) {
        getEntityManager().persist(version);
    }
}
