package health.praxis.outcomes.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which due measures have been told, so that each is told once. */
@ApplicationScoped
class MeasureDueRepository {

    private final EntityManager database;

    MeasureDueRepository(EntityManager database) {
        this.database = database;
    }

    /** What is due on that day and has not been told, at most {@code rows}, the longest due first. */
    List<ExpectedMeasure> untold(LocalDate today, int rows) {
        return database.createNativeQuery("""
            select * from expected_measure
            where status = 'OPEN' and not is_told and due_on <= :today and (open_until is null or open_until >= :today)
            order by due_on, episode_id, instrument
            """, ExpectedMeasure.class)
                .setParameter("today", today)
                .setMaxResults(rows)
                .getResultList();
    }

    /** What has been told of a person. */
    @SuppressWarnings("unchecked")
    Set<Told> of(UUID patientId) {
        return Set.copyOf(database.createNativeQuery(
                        "select episode_id, instrument, time_point, occurrence from measure_due"
                                + " where patient_id = :patient",
                        Told.class)
                .setParameter("patient", patientId)
                .getResultList());
    }

    /** A due measure by what makes it one. */
    record Told(UUID episodeId, String instrument, String timePoint, int occurrence) {

        static Told of(Expectation expectation) {
            return new Told(
                    expectation.episodeId(),
                    expectation.instrument(),
                    expectation.timePoint().name(),
                    expectation.occurrence());
        }
    }

    /** Keeps that it was told; false when it had been told before. */
    boolean firstTime(UUID id, ExpectedMeasure due, Instant now) {
        return database.createNativeQuery("""
            insert into measure_due
                (id, patient_id, episode_id, instrument, time_point, occurrence, due_on, found_at)
            values (:id, :patient, :episode, :instrument, :timePoint, :occurrence, :dueOn, :now)
            on conflict (tenant_id, episode_id, instrument, time_point, occurrence) do nothing
            """)
                        .setParameter("id", id)
                        .setParameter("patient", due.patientId())
                        .setParameter("episode", due.episodeId())
                        .setParameter("instrument", due.instrument())
                        .setParameter("timePoint", due.timePoint().name())
                        .setParameter("occurrence", due.occurrence())
                        .setParameter("dueOn", due.dueOn())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
