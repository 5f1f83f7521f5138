package health.praxis.patient.registration;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * The people whom the caller may see, the tenant being right: one scope for every repository of this service. Staff see
 * the tenant, people see themselves, and caregivers see the person they are linked to while that person's consent to
 * caregiver access is in force on the clinic's date of today. A withdrawal binds the first request after its commit.
 */
@ApplicationScoped
public class VisiblePatients {

    private final CurrentCaller caller;
    private final CaregiverAccess caregiverAccess;
    private final ClinicService clinic;
    private final Clock clock;

    VisiblePatients(CurrentCaller caller, CaregiverAccess caregiverAccess, ClinicService clinic, Clock clock) {
        this.caller = caller;
        this.caregiverAccess = caregiverAccess;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** True when the caller may see this person's record and everything that hangs on it. */
    public boolean include(UUID patientId) {
        var who = caller.get();
        return who.maySee(patientId) && (!looksOnlyAsCaregiver(who) || isConsentedTo(patientId));
    }

    private static boolean looksOnlyAsCaregiver(Caller who) {
        return who.isLinkedToOnePatient() && !who.hasRole(Role.PATIENT);
    }

    private boolean isConsentedTo(UUID patientId) {
        return caregiverAccess.isConsentedTo(patientId, clinic.settings().dateAt(clock.instant()));
    }
}
