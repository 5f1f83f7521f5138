package health.praxis.outcomes.assessment;

import health.praxis.outcomes.patientcontext.People;
import health.praxis.platform.history.VersionKey;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Assessments of the caller's tenant about people the caller may see; there is no other way to read one. What a caregiver
 * answered about themselves is shown to staff and to that caregiver, and not to the patient or to another caregiver.
 */
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
                .createQuery("select form from Assessment where id = :id", Form.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(this::isShown)
                .orElseThrow(() -> new NotFound("assessment", id))
                .patientId();
    }

    private Assessment scoped(UUID id, Optional<Assessment> found) {
        return found.filter(assessment -> isShown(assessment.form())).orElseThrow(() -> new NotFound("assessment", id));
    }

    private boolean isShown(Form form) {
        return people.maySee(form.patientId())
                && (form.subject() == Subject.PATIENT
                        || people.onlyTheseCaregivers(form.patientId())
                                .map(shown -> form.caregiverId() != null && shown.contains(form.caregiverId()))
                                .orElse(true));
    }

    /** At most {@code rows} assessments of a person after a position, in the order they were performed. */
    List<Assessment> page(UUID patientId, String instrument, Instant after, UUID afterId, int rows) {
        people.requireVisible(patientId);
        var only = people.onlyTheseCaregivers(patientId);
        String wanted = "form.patientId = :patient"
                + " and (reading.performedAt > :after or (reading.performedAt = :after and id > :afterId))"
                + (instrument == null ? "" : " and form.instrument = :instrument")
                + (only.isEmpty() ? "" : " and (form.subject = :ofPatient or form.caregiverId in :caregivers)");
        var values = Parameters.with("patient", patientId).and("after", after).and("afterId", afterId);
        Optional.ofNullable(instrument).ifPresent(id -> values.and("instrument", id));
        only.ifPresent(caregivers -> values.and("ofPatient", Subject.PATIENT).and("caregivers", caregivers));
        return find(wanted + " order by reading.performedAt, id", values)
                .page(0, rows)
                .list();
    }

    /** What was found in the patient and in caregivers, complete results only, in the order they were performed. */
    List<Assessment> complete(UUID patientId) {
        return list(
                "form.patientId = ?1 and reading.resultKind <> ?2 order by reading.performedAt, id",
                patientId,
                ResultKind.INCOMPLETE);
    }

    /** The patient's newest complete result of an instrument. */
    Optional<Assessment> newest(UUID patientId, String instrument) {
        return find(
                        "form.patientId = ?1 and form.subject = ?2 and form.instrument = ?3 and reading.resultKind <>"
                                + " ?4 order by reading.performedAt desc, id desc",
                        patientId,
                        Subject.PATIENT,
                        instrument,
                        ResultKind.INCOMPLETE)
                .page(0, 1)
                .firstResultOptional();
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
