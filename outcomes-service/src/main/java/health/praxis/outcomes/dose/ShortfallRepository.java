package health.praxis.outcomes.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Which shortfalls have been told, so that each is told once. */
@ApplicationScoped
class ShortfallRepository {

    private final EntityManager database;

    ShortfallRepository(EntityManager database) {
        this.database = database;
    }

    /** On what a week was looked at. */
    enum Ground {
        /** A session of a later week is known. */
        LATER_SESSION,
        /** The time to document the week is over. */
        NOT_DOCUMENTED
    }

    /** Keeps the shortfall; false when it had been found before. */
    boolean firstTime(UUID id, UUID patientId, UUID planId, PlanWeek week, Ground ground, Instant now) {
        return database.createNativeQuery("""
            insert into dose_shortfall (id, patient_id, plan_id, discipline, week, ground, found_at)
            values (:id, :patient, :plan, :discipline, :week, :ground, :now)
            on conflict (tenant_id, patient_id, plan_id, discipline, week) do nothing
            """)
                        .setParameter("id", id)
                        .setParameter("patient", patientId)
                        .setParameter("plan", planId)
                        .setParameter("discipline", week.discipline().name())
                        .setParameter("week", week.week().toString())
                        .setParameter("ground", ground.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Every shortfall of a person that was told. */
    @SuppressWarnings("unchecked")
    Set<Told> told(UUID patientId) {
        return Set.copyOf(database.createNativeQuery(
                        "select plan_id, discipline, week from dose_shortfall where patient_id = :patient", Told.class)
                .setParameter("patient", patientId)
                .getResultList());
    }

    /** Every shortfall of a person that was told without a session of a later week. */
    @SuppressWarnings("unchecked")
    Set<Told> notDocumented(UUID patientId) {
        return Set.copyOf(database.createNativeQuery(
                        "select plan_id, discipline, week from dose_shortfall"
                                + " where patient_id = :patient and ground = 'NOT_DOCUMENTED'",
                        Told.class)
                .setParameter("patient", patientId)
                .getResultList());
    }

    /** A shortfall by what makes it one. */
    record Told(UUID planId, String discipline, String week) {

        static Told of(UUID planId, PlanWeek week) {
            return new Told(planId, week.discipline().name(), week.week().toString());
        }
    }
}
