package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the owner of safety facts; whatever keeps it from answering is said, never guessed around. */
@ApplicationScoped
public class SafetyFactsReader {

    private final PatientServiceClient patients;
    private final PatientLockRepository locks;
    private final TreatmentObstaclesReadModel obstacles;

    SafetyFactsReader(
            @RestClient PatientServiceClient patients,
            PatientLockRepository locks,
            TreatmentObstaclesReadModel obstacles) {
        this.patients = patients;
        this.locks = locks;
        this.obstacles = obstacles;
    }

    /**
     * The person's safety facts as they are now. May wait for another service: to be asked before a transaction.
     *
     * @throws health.praxis.platform.problem.NotFound when the caller may not see such a person
     * @throws Unavailable when patient-service does not answer in time
     */
    public SafetyFacts of(UUID patientId) {
        try {
            return patients.safetyFacts(patientId);
        } catch (ProcessingException | FaultToleranceException away) {
            throw new Unavailable("patient service");
        }
    }

    /**
     * The facts asked for before the transaction under way, with what has been read against them since. Until it ends
     * nothing more is read of the person. Comes before any other lock and read.
     */
    public SafetyFacts held(SafetyFacts asked) {
        locks.hold(asked.patientId());
        return asked.facing(obstacles.of(asked.patientId()));
    }
}
