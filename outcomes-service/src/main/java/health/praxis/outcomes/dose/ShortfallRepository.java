package health.praxis.outcomes.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Which shortfalls have been told, so that each is told once. */
@ApplicationScoped
class ShortfallRepository {

    private final EntityManager database;

    ShortfallRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps the shortfall; false when it had been found before. */
    boolean firstTime(UUID id, UUID patientId, UUID planId, PlanWeek week, Instant now) {
        return database.createNativeQuery("""
            insert into dose_shortfall (id, patient_id, plan_id, discipline, week, found_at)
            values (:id, :patient, :plan, :discipline, :week, :now)
            on conflict (tenant_id, patient_id, plan_id, discipline, week) do nothing
            """)
                        .setParameter("id", id)
                        .setParameter("patient", patientId)
                        .setParameter("plan", planId)
                        .setParameter("discipline", week.discipline().name())
                        .setParameter("week", week.week().toString())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
