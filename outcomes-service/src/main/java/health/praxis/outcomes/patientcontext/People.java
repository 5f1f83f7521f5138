package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which people the caller may see, and whether there is such a person at all. */
@ApplicationScoped
public class People {

    private final PatientReadModel patients;
    private final PatientServiceClient owner;
    private final ClinicReadModel clinics;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final Clock clock;

    People(
            PatientReadModel patients,
            @RestClient PatientServiceClient owner,
            ClinicReadModel clinics,
            CurrentCaller caller,
            JsonWebToken token,
            Clock clock) {
        this.patients = patients;
        this.owner = owner;
        this.clinics = clinics;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    /** True when the caller may see rows of this person; a caregiver only while the person consents to it. */
    public boolean maySee(UUID patientId) {
        var who = caller.get();
        if (!who.maySee(patientId)) {
            return false;
        }
        boolean onlyAsCaregiver = who.isLinkedToOnePatient() && !who.hasRole(Role.PATIENT);
        return !onlyAsCaregiver
                || patients.findByIdOptional(patientId)
                        .filter(patient -> patient.letsCaregiversLook(today()))
                        .isPresent();
    }

    /** @throws NotFound when the caller may not see rows of this person */
    public void requireVisible(UUID patientId) {
        if (!maySee(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /**
     * Makes sure there is such a person; one whose facts have not arrived yet is looked up at patient-service.
     *
     * @throws NotFound when there is none whom the caller may see
     * @throws Unavailable when the person is not known here and patient-service cannot be asked
     */
    public void requireKnown(UUID patientId) {
        requireVisible(patientId);
        if (patients.findByIdOptional(patientId).isPresent()) {
            return;
        }
        try {
            owner.safetyFacts(patientId, "Bearer " + token.getRawToken());
        } catch (ProcessingException | FaultToleranceException unreachable) {
            throw new Unavailable(PatientServiceClient.NAME);
        }
    }

    /** When the person's death was recorded, if it was. */
    public Optional<Instant> deathRecordedAt(UUID patientId) {
        return patients.findByIdOptional(patientId).flatMap(KnownPatient::deathRecordedAt);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
