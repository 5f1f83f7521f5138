package health.praxis.outcomes.patientcontext;

import health.praxis.platform.tenant.WorkingSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets a person: what was read about them, what was recorded here, what was computed from both and who might see it. Only
 * the id stays, so that nothing that arrives late, comes twice or is read again brings anything back; the audit stays too,
 * which says who saw what and holds no record.
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
            "known_medication_change",
            "analytics_consent");

    /** Stated or computed here, and who may open it; each column names the person. Who is due comes first, as in a computation. */
    private static final List<String> OWN = List.of(
            "derivation_due",
            "assessment",
            "unrecorded_answer",
            "goal_rating",
            "progress",
            "timeline_entry",
            "dose_shortfall",
            "dose_watch",
            "expected_measure",
            "measure_due",
            "access_care_team",
            "access_caregiver",
            "access_consent");

    /** The versions of those that keep them, by the column that names the record. */
    private static final Map<String, String> VERSIONS =
            Map.of("assessment", "assessment_history.assessment_id", "progress", "progress_history.progress_id");

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
        // of these only the envelope names the person
        database.createNativeQuery("delete from inbox_waiting where envelope ->> 'key' = :patient")
                .setParameter("patient", patientId.toString())
                .executeUpdate();
        if (!schema.isAside()) {
            VERSIONS.forEach((table, record) -> delete(
                    "delete from %s where %s in (select id from %s where patient_id = :patient)"
                            .formatted(record.substring(0, record.indexOf('.')), record, table),
                    patientId));
            OWN.forEach(table -> delete("delete from " + table + " where patient_id = :patient", patientId));
        }
    }

    private void delete(String sql, UUID patientId) {
        database.createNativeQuery(sql).setParameter("patient", patientId).executeUpdate();
    }
}
