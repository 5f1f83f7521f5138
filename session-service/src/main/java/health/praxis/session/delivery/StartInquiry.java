package health.praxis.session.delivery;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
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
     * @throws Unavailable when the owner cannot be asked
     */
    List<SafetyFacts> about(UUID session) {
        return sessions.presentPatients(session).stream().map(people::factsNow).toList();
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
