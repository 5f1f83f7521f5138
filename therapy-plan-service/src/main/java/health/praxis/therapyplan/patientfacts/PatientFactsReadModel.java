package health.praxis.therapyplan.patientfacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few fields of other services' facts that this one keeps, by tenant (row-level security adds it). */
@ApplicationScoped
public class PatientFactsReadModel {

    private final EntityManager database;

    PatientFactsReadModel(EntityManager database) {
        this.database = database;
    }

    public Optional<KnownEpisode> episode(UUID episodeId) {
        return rows(
                        "select patient_id, active from episode_fact where episode_id = :episode",
                        Map.of("episode", episodeId))
                .map(row -> (Object[]) row)
                .map(row -> new KnownEpisode(episodeId, (UUID) row[0], (Boolean) row[1]))
                .findFirst();
    }

    public boolean isDeceased(UUID patientId) {
        return exists(
                "select 1 from patient_fact where patient_id = :patient and deceased", Map.of("patient", patientId));
    }

    /** The unresolved conditions of a person, by their keys. */
    public Set<String> conditions(UUID patientId) {
        return rows(
                        "select condition from condition_fact where patient_id = :patient and clinical_status <>"
                                + " 'resolved'",
                        Map.of("patient", patientId))
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when a treatment consent other than {@code except} is in force on {@code day}. */
    public boolean consentsToTreatment(UUID patientId, LocalDate day, UUID except) {
        return exists("""
            select 1 from consent_fact
            where patient_id = :patient and consent_id <> :except and purpose = 'treatment' and not withdrawn
              and (from_day is null or from_day <= :day) and (until_day is null or until_day >= :day)
            """, Map.of("patient", patientId, "except", except, "day", day));
    }

    /** The zone the clinic's dates are in; UTC until the clinic has said one. */
    public ZoneId clinicZone() {
        return rows("select time_zone from clinic_fact", Map.of())
                .map(zone -> ZoneId.of((String) zone))
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    void patientKnown(UUID patientId, boolean deceased) {
        write("""
            insert into patient_fact (patient_id, deceased) values (:patient, :deceased)
            on conflict (tenant_id, patient_id) do update set deceased = patient_fact.deceased or excluded.deceased
            """, Map.of("patient", patientId, "deceased", deceased));
    }

    void patientArchived(UUID patientId) {
        write("""
            insert into patient_fact (patient_id, deceased, archived) values (:patient, false, true)
            on conflict (tenant_id, patient_id) do update set archived = true
            """, Map.of("patient", patientId));
    }

    void precautionRecorded(UUID precautionId, UUID patientId, String precaution) {
        write("""
            insert into precaution_fact (precaution_id, patient_id, precaution, ended)
            values (:id, :patient, :precaution, false)
            on conflict (tenant_id, precaution_id) do nothing
            """, Map.of("id", precautionId, "patient", patientId, "precaution", precaution));
    }

    void precautionEnded(UUID precautionId) {
        write("update precaution_fact set ended = true where precaution_id = :id", Map.of("id", precautionId));
    }

    void conditionKnown(UUID conditionId, UUID patientId, String condition, boolean primary, String clinicalStatus) {
        write(
                """
                insert into condition_fact (condition_id, patient_id, condition, is_primary, clinical_status)
                values (:id, :patient, :condition, :primary, :status)
                on conflict (tenant_id, condition_id) do update set condition = excluded.condition,
                    is_primary = excluded.is_primary, clinical_status = excluded.clinical_status
                """,
                Map.of(
                        "id", conditionId,
                        "patient", patientId,
                        "condition", condition,
                        "primary", primary,
                        "status", clinicalStatus));
    }

    void consentGranted(UUID consentId, UUID patientId, String purpose, LocalDate from, LocalDate until) {
        nullableDates("""
            insert into consent_fact (consent_id, patient_id, purpose, from_day, until_day, withdrawn)
            values (:id, :patient, :purpose, cast(:from as date), cast(:until as date), false)
            on conflict (tenant_id, consent_id) do update set purpose = excluded.purpose,
                from_day = excluded.from_day, until_day = excluded.until_day
            """, from, until)
                .setParameter("id", consentId)
                .setParameter("patient", patientId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    void consentWithdrawn(UUID consentId, UUID patientId, String purpose) {
        write("""
            insert into consent_fact (consent_id, patient_id, purpose, withdrawn)
            values (:id, :patient, :purpose, true)
            on conflict (tenant_id, consent_id) do update set withdrawn = true
            """, Map.of("id", consentId, "patient", patientId, "purpose", purpose));
    }

    void episodeStarted(UUID episodeId, UUID patientId, String programmeType) {
        write("""
            insert into episode_fact (episode_id, patient_id, programme_type, active)
            values (:id, :patient, :type, true)
            on conflict (tenant_id, episode_id) do update set programme_type = excluded.programme_type
            """, Map.of("id", episodeId, "patient", patientId, "type", programmeType));
    }

    void episodeEnded(UUID episodeId, UUID patientId) {
        write("""
            insert into episode_fact (episode_id, patient_id, active) values (:id, :patient, false)
            on conflict (tenant_id, episode_id) do update set active = false
            """, Map.of("id", episodeId, "patient", patientId));
    }

    void clinicZone(ZoneId zone) {
        write("""
            insert into clinic_fact (time_zone) values (:zone)
            on conflict (tenant_id) do update set time_zone = excluded.time_zone
            """, Map.of("zone", zone.getId()));
    }

    private boolean exists(String sql, Map<String, Object> parameters) {
        return rows(sql, parameters).findFirst().isPresent();
    }

    private Stream<?> rows(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream();
    }

    private void write(String sql, Map<String, Object> parameters) {
        var statement = database.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
    }

    private Query nullableDates(String sql, LocalDate from, LocalDate until) {
        return database.createNativeQuery(sql)
                .setParameter("from", from == null ? null : from.toString())
                .setParameter("until", until == null ? null : until.toString());
    }
}
