package health.praxis.therapyplan.patientfacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the facts read so far say against treatment, by tenant (row-level security adds it). */
@ApplicationScoped
class TreatmentObstaclesReadModel {

    private final EntityManager database;

    TreatmentObstaclesReadModel(EntityManager database) {
        this.database = database;
    }

    TreatmentObstacles of(UUID patientId) {
        return new TreatmentObstacles(
                found("select patient_id from patient_fact where patient_id = :patient and deceased", patientId),
                found("select patient_id from patient_fact where patient_id = :patient and archived", patientId),
                ids("select episode_id from episode_fact where patient_id = :patient and not active", patientId),
                ids("select consent_id from consent_fact where patient_id = :patient and withdrawn", patientId),
                all(
                        "select precaution from precaution_fact where patient_id = :patient and not ended",
                        patientId,
                        String.class::cast));
    }

    private boolean found(String sql, UUID patientId) {
        return !ids(sql, patientId).isEmpty();
    }

    private Set<UUID> ids(String sql, UUID patientId) {
        return all(sql, patientId, UUID.class::cast);
    }

    private <T> Set<T> all(String sql, UUID patientId, Function<Object, T> value) {
        List<?> rows = database.createNativeQuery(sql)
                .setParameter("patient", patientId)
                .getResultList();
        return rows.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
