package health.praxis.therapyplan.patientfacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * One lock per person. What puts a plan into force and what reads of facts about the person hold it, so that either the
 * plan is found in force or the fact is found.
 */
@ApplicationScoped
public class PatientLockRepository {

    private final EntityManager database;

    PatientLockRepository(EntityManager database) {
        this.database = database;
    }

    /** Waits for the lock and holds it until the transaction under way ends. Comes before any other lock and read. */
    public void hold(UUID patientId) {
        database.createNativeQuery("""
            select 1 from (select pg_advisory_xact_lock(
                hashtextextended(praxis.current_tenant() || cast(:patient as text), 82))) as held
            """).setParameter("patient", patientId).getSingleResult();
    }
}
