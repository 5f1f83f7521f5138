package health.praxis.outcomes.cohort;

import health.praxis.outcomes.assessment.Circumstances;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.platform.persistence.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Scores and therapy of many people at once, in two questions however many they are. */
@ApplicationScoped
class CohortReadModel {

    private final EntityManager database;

    CohortReadModel(EntityManager database) {
        this.database = database;
    }

    /** All scores of these people, in the order they were performed; who was not able has none. */
    List<CohortResult> results(List<UUID> people, Optional<String> instrument, ZoneId zone) {
        String chosen = instrument.isPresent() ? "and instrument = :instrument" : "";
        var query = database.createNativeQuery("""
            select patient_id, instrument, cast(floor(extract(epoch from performed_at)) as bigint), time_point,
                cast(result ->> 'score' as double precision),
                cast(administration as text), instrument_version, findings -> 'trials' ->> 'choice'
            from assessment
            where patient_id in (:people) and subject = 'PATIENT' and result_kind = 'SCORED' %s
            order by performed_at, id
            """.formatted(chosen), Object[].class)
                .setParameter("people", people);
        instrument.ifPresent(id -> query.setParameter("instrument", id));
        List<Object[]> rows = query.getResultList();
        Map<String, Circumstances> read = new HashMap<>();
        return rows.stream()
                .map(row -> new CohortResult(
                        (UUID) row[0],
                        (String) row[1],
                        day((Long) row[2], zone),
                        TimePoint.valueOf((String) row[3]),
                        (Double) row[4],
                        read.computeIfAbsent((String) row[5], stored -> StoredJson.read(stored, Circumstances.class))
                                .of(Optional.ofNullable((String) row[6]), Optional.ofNullable((String) row[7]))))
                .toList();
    }

    /** The minutes of all sessions of these people. */
    List<SessionMinutes> minutes(List<UUID> people, ZoneId zone) {
        List<Object[]> rows = database.createNativeQuery("""
            select patient_id, cast(floor(extract(epoch from started_at)) as bigint), active_minutes
            from delivered_session where patient_id in (:people) order by started_at, id
            """, Object[].class)
                .setParameter("people", people)
                .getResultList();
        return rows.stream()
                .map(row -> new SessionMinutes((UUID) row[0], day((Long) row[1], zone), (Double) row[2]))
                .toList();
    }

    private static LocalDate day(long epochSecond, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
    }

    /** Active minutes of one session. */
    record SessionMinutes(UUID patientId, LocalDate day, double minutes) {}
}
