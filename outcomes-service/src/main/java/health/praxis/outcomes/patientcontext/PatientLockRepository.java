package health.praxis.outcomes.patientcontext;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** One lock per person: whoever holds it reads everything that was committed before and loses nobody's change. */
@ApplicationScoped
public class PatientLockRepository {

    private static final int PURPOSE = 84;

    private final EntityManager database;
    private final CurrentCaller caller;

    PatientLockRepository(EntityManager database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Waits for the lock and holds it until the transaction under way ends. Call before reading anything. */
    public void hold(UUID patientId) {
        database.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, :purpose))) held")
                .setParameter("key", caller.get().tenant() + '\n' + patientId)
                .setParameter("purpose", PURPOSE)
                .getSingleResult();
    }

    /**
     * Takes the lock for a fact of another service.
     *
     * @return false when the person was erased: of such a person nothing is taken over any more
     */
    public boolean holdUnlessErased(UUID patientId) {
        hold(patientId);
        return !isErased(patientId);
    }

    /**
     * Takes the lock for a request that changes what is known about a person.
     *
     * @throws NotFound when the person was erased, be it while the request was under way
     */
    public void holdForChange(UUID patientId) {
        if (!holdUnlessErased(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** Whether the person was erased. */
    public boolean isErased(UUID patientId) {
        return (boolean) database.createNativeQuery("select exists (select from erased_patient where id = :patient)")
                .setParameter("patient", patientId)
                .getSingleResult();
    }
}
