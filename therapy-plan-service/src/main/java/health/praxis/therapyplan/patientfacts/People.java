package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The people whose rows the caller may see. */
@ApplicationScoped
public class People {

    private final PatientFactsReadModel facts;
    private final CurrentCaller caller;
    private final Clock clock;

    People(PatientFactsReadModel facts, CurrentCaller caller, Clock clock) {
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    /** True when the caller may see rows of this person; a caregiver only while the person consents to it. */
    public boolean maySee(UUID patientId) {
        var who = caller.get();
        if (!who.maySee(patientId)) {
            return false;
        }
        boolean onlyAsCaregiver = who.isLinkedToOnePatient() && !who.hasRole(Role.PATIENT);
        return !onlyAsCaregiver || facts.letsCaregiversLook(patientId, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facts.clinicZone());
    }
}
