package health.praxis.session.patient;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.session.clinic.ClinicSettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The people the caller may see: what is known about them here, and what their owner says now. */
@ApplicationScoped
public class People {

    private static final String CAREGIVER_ACCESS = "caregiver-access";

    private final PatientStandingRepository standings;
    private final PatientServiceClient owner;
    private final ClinicSettingsRepository clinics;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final Clock clock;

    People(
            PatientStandingRepository standings,
            @RestClient PatientServiceClient owner,
            ClinicSettingsRepository clinics,
            CurrentCaller caller,
            JsonWebToken token,
            Clock clock) {
        this.standings = standings;
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
                || known(patientId)
                        .filter(person -> person.consentsTo(CAREGIVER_ACCESS, today()))
                        .isPresent();
    }

    /** @throws NotFound when the caller may not see rows of this person */
    public void requireVisible(UUID patientId) {
        if (!maySee(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** @throws StaffNeeded when the caller is linked to one person */
    public void requireStaff() {
        if (caller.get().isLinkedToOnePatient()) {
            throw new StaffNeeded();
        }
    }

    /**
     * True when this is the record a patient or caregiver is linked to, consent or not, or the caller is staff: enough to
     * report a danger and to be told what to do.
     */
    public boolean maySeeLinked(UUID patientId) {
        return caller.get().maySee(patientId);
    }

    /** @throws NotFound when the caller may not even report a danger about this person */
    public void requireLinked(UUID patientId) {
        if (!maySeeLinked(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** What has been read about the person, if anything. */
    public Optional<PatientStanding> known(UUID patientId) {
        return standings.findByIdOptional(patientId);
    }

    /** What has been read about the person; nothing new is read about them until the transaction under way has ended. */
    public Optional<PatientStanding> heldStill(UUID patientId) {
        return standings.findByIdOptional(patientId, LockModeType.PESSIMISTIC_READ);
    }

    /** Waits for the transactions that hold the person still, so that what they have written is seen. */
    public void awaitHolders(UUID patientId) {
        standings.findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The codes of the person's precautions as far as they have been read. */
    public Set<String> precautions(UUID patientId) {
        return known(patientId).map(PatientStanding::precautions).orElse(Set.of());
    }

    /**
     * Makes sure that the person's record exists: the caller is linked to it, its facts have been read, or its owner says
     * so now. Never inside a transaction.
     *
     * @throws NotFound when its owner says that there is no such person whom the caller may see
     * @throws Unavailable when only its owner can say, and cannot be asked
     */
    public void requireOnRecord(UUID patientId) {
        if (!caller.get().isLinkedToOnePatient() && known(patientId).isEmpty()) {
            factsNow(patientId);
        }
    }

    /**
     * What the owner of the record says now, asked with the caller's own token; never inside a transaction.
     *
     * @throws NotFound when there is no such person whom the caller may see
     * @throws Unavailable when the owner cannot be asked
     */
    public SafetyFacts factsNow(UUID patientId) {
        try {
            return owner.safetyFacts(patientId, "Bearer " + token.getRawToken());
        } catch (ProcessingException | FaultToleranceException unreachable) {
            throw new Unavailable(PatientServiceClient.NAME);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().timeZone());
    }
}
