package health.praxis.outcomes.derivation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The people of the caller's tenant for whom something is to be computed again. */
@ApplicationScoped
class DueRepository {

    private final EntityManager database;

    DueRepository(EntityManager database) {
        this.database = database;
    }

    /** Everybody about whom something is known or was computed. */
    void everybody() {
        database.createNativeQuery("""
            insert into derivation_due (patient_id)
            select id from known_patient
            union select patient_id from progress
            union select patient_id from timeline_entry
            union select patient_id from expected_measure
            union select patient_id from assessment
            union select patient_id from known_condition
            union select patient_id from known_episode
            union select patient_id from known_plan
            union select patient_id from known_home_programme
            union select patient_id from scheduled_session
            union select patient_id from delivered_session
            union select patient_id from practised_at_home
            union select patient_id from known_alert
            union select patient_id from known_symptom
            union select patient_id from known_medication_change
            on conflict do nothing
            """).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<UUID> next(UUID after, int people) {
        return database.createNativeQuery(
                        "select patient_id from derivation_due where patient_id > :after order by patient_id",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(people)
                .getResultList();
    }

    /** How many people are due. */
    long count() {
        return ((Number) database.createNativeQuery("select count(*) from derivation_due")
                        .getSingleResult())
                .longValue();
    }

    /** True when the person was still due, and is not any more once the transaction commits. */
    boolean take(UUID patientId) {
        return database.createNativeQuery("delete from derivation_due where patient_id = :patient")
                        .setParameter("patient", patientId)
                        .executeUpdate()
                == 1;
    }
}
