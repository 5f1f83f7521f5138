package health.praxis.session.delivery;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.patient.SafetyFacts;
import health.praxis.session.safety.RedFlagService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether a session may start, by what the owner of each patient's record says at that moment. */
@ApplicationScoped
class StartPolicy {

    private static final String TREATMENT = "treatment";
    private static final String VIRTUAL_SESSIONS = "virtual-sessions";

    private final RedFlagService redFlags;

    StartPolicy(RedFlagService redFlags) {
        this.redFlags = redFlags;
    }

    /** @throws RuleRefused naming every reason why not */
    void check(Session session, Collection<SafetyFacts> facts) {
        var broken = new ArrayList<Violation>();
        facts.forEach(person -> broken.addAll(broken(session, person)));
        if (redFlags.isOpen(session.id(), "vital-sign-hold")) {
            broken.add(Violation.ofRule(
                    "vital-sign-hold", "A vital sign is past a hold limit; a physician has to clear it first."));
        }
        if (session.delivery().course().mustStop()) {
            broken.add(Violation.ofRule(
                    "vital-sign-stop", "A vital sign was past a stop limit; this session does not take place."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The session may not start; see errors.", broken);
        }
    }

    private static List<Violation> broken(Session session, SafetyFacts person) {
        var broken = new ArrayList<Violation>();
        if (person.deceased()) {
            broken.add(Violation.ofRule(
                    "patient-deceased", "Patient " + person.patientId() + " is recorded as deceased."));
        }
        if (!person.consentsTo(TREATMENT)) {
            broken.add(Violation.ofRule(
                    "treatment-consent-missing",
                    "Patient " + person.patientId() + " has no consent to treatment in force."));
        }
        if (session.booking().mode() == SessionMode.VIRTUAL && !person.consentsTo(VIRTUAL_SESSIONS)) {
            broken.add(Violation.ofRule(
                    "virtual-consent-missing",
                    "Patient " + person.patientId() + " has no consent to virtual sessions in force."));
        }
        return broken;
    }
}
