package health.praxis.session.delivery;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import health.praxis.session.patient.People;
import health.praxis.session.patient.SafetyFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks the owner of each record about the people of a session, right before it starts. */
@ApplicationScoped
class StartInquiry {

    private final SessionRepository sessions;
    private final People people;

    StartInquiry(SessionRepository sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * What is said of everybody who is expected.
     *
     * @throws NotFound when the caller may not see the session
     * @throws RuleRefused when the caller may not see everybody who is expected
     * @throws Unavailable when the owner cannot be asked
     */
    List<SafetyFacts> about(UUID session) {
        var expected = sessions.presentPatients(session);
        if (!expected.stream().allMatch(people::maySee)) {
            throw new RuleRefused(Violation.ofRule(
                    "patient-of-another-team",
                    "Somebody takes part whom you do not treat: let the care team add you, or a physician start it."));
        }
        return expected.stream().map(people::factsNow).toList();
    }

    /**
     * What was said of one patient.
     *
     * @throws Unavailable when nobody was asked about them: a session never starts on a guess
     */
    static SafetyFacts said(List<SafetyFacts> asked, Participant patient) {
        return asked.stream()
                .filter(person -> person.patientId().equals(patient.patientId()))
                .findFirst()
                .orElseThrow(() -> new Unavailable("patient service"));
    }
}
