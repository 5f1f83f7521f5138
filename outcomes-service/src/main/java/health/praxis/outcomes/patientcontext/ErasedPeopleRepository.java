package health.praxis.outcomes.patientcontext;

import health.praxis.platform.tenant.WorkingSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Forgets a person: what was read about them and what was computed from it. Only the id stays, so that nothing that arrives
 * late, comes twice or is read again brings anything back.
 */
@ApplicationScoped
class ErasedPeopleRepository {

    /** Read from other services' facts; each column names the person. */
    private static final List<String> READ = List.of(
            "known_condition",
            "known_episode",
            "known_plan",
            "known_home_programme",
            "scheduled_session",
            "delivered_session",
            "practised_at_home",
            "known_alert",
            "known_symptom",
            "analytics_consent");

    /** Computed here. */
    private static final List<String> COMPUTED =
            List.of("timeline_entry", "dose_shortfall", "expected_measure", "measure_due", "derivation_due");

    private final EntityManager database;
    private final WorkingSchema schema;

    ErasedPeopleRepository(EntityManager database, WorkingSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    void forget(UUID patientId, Instant erasedAt) {
        database.createNativeQuery("insert into erased_patient (id, erased_at) values (:patient, :at)")
                .setParameter("patient", patientId)
                .setParameter("at", erasedAt)
                .executeUpdate();
        delete("delete from known_patient where id = :patient", patientId);
        READ.forEach(table -> delete("delete from " + table + " where patient_id = :patient", patientId));
        if (!schema.isAside()) {
            delete(
                    "delete from progress_history where progress_id in"
                            + " (select id from progress where patient_id = :patient)",
                    patientId);
            delete("delete from progress where patient_id = :patient", patientId);
            COMPUTED.forEach(table -> delete("delete from " + table + " where patient_id = :patient", patientId));
        }
    }

    private void delete(String sql, UUID patientId) {
        database.createNativeQuery(sql).setParameter("patient", patientId).executeUpdate();
    }
}
