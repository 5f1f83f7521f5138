package health.praxis.outcomes.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** On which day the dose of which person is to be looked at next, whatever is told until then. */
@ApplicationScoped
class DoseWatchRepository {

    private final EntityManager database;

    DoseWatchRepository(EntityManager database) {
        this.database = database;
    }

    /** An earlier day that was set before stays: who is told something new every few days is looked at all the same. */
    void watch(UUID patientId, LocalDate day) {
        database.createNativeQuery("""
            insert into dose_watch (patient_id, look_on) values (:patient, :day)
            on conflict (tenant_id, patient_id) do update set look_on = excluded.look_on
            where dose_watch.look_on > excluded.look_on
            """)
                .setParameter("patient", patientId)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** True when the day had come, and the person is not watched any more once the transaction commits. */
    boolean take(UUID patientId, LocalDate today) {
        return database.createNativeQuery("delete from dose_watch where patient_id = :patient and look_on <= :today")
                        .setParameter("patient", patientId)
                        .setParameter("today", today)
                        .executeUpdate()
                == 1;
    }

    /** At most {@code people} of the caller's tenant whose day has come, after one of them. */
    @SuppressWarnings("unchecked")
    List<UUID> due(LocalDate today, UUID after, int people) {
        return database.createNativeQuery("""
            select patient_id from dose_watch where look_on <= :today and patient_id > :after order by patient_id
            """, UUID.class)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(people)
                .getResultList();
    }
}
