package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the owner of safety facts; whatever keeps it from answering is said, never guessed around. */
@ApplicationScoped
public class SafetyFactsReader {

    private final Owner owner;
    private final PatientServiceClient patients;
    private final PatientLockRepository locks;
    private final TreatmentObstaclesReadModel obstacles;

    SafetyFactsReader(
            Owners owners,
            @RestClient PatientServiceClient patients,
            PatientLockRepository locks,
            TreatmentObstaclesReadModel obstacles) {
        this.owner = owners.named("patient service");
        this.patients = patients;
        this.locks = locks;
        this.obstacles = obstacles;
    }

    /**
     * The person's safety facts as they are now. May wait for another service: to be asked before a transaction.
     *
     * @throws NotFound when the caller may not see such a person
     * @throws Unavailable when patient-service does not answer in time
     */
    public SafetyFacts of(UUID patientId) {
        try {
            return owner.ask(SafetyFacts.class, () -> patients.safetyFacts(patientId));
        } catch (NotFound hiddenOrNone) {
            throw new NotFound("patient", patientId);
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
