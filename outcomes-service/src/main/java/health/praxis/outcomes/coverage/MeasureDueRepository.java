package health.praxis.outcomes.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            select e.* from expected_measure e
            where e.status = 'OPEN' and e.due_on <= :today and (e.open_until is null or e.open_until >= :today)
              and not exists (select from measure_due d
                  where d.tenant_id = e.tenant_id and d.episode_id = e.episode_id and d.instrument = e.instrument
                    and d.time_point = e.time_point and d.occurrence = e.occurrence)
            order by e.due_on, e.episode_id, e.instrument
            """, ExpectedMeasure.class)
                .setParameter("today", today)
                .setMaxResults(rows)
                .getResultList();
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
