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

    SafetyFactsReader(@RestClient PatientServiceClient patients) {
        this.patients = patients;
    }

    /**
     * The person's safety facts as they are now.
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
}
