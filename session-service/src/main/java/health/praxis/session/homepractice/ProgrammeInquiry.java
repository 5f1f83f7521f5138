package health.praxis.session.homepractice;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import health.praxis.session.patient.People;
import health.praxis.session.plan.Plans;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Asks the owner about a home programme that this service has not read of, before the practice is kept. Another person's
 * programme and none at all get the same answer.
 */
@ApplicationScoped
class ProgrammeInquiry {

    private final People people;
    private final Plans plans;
    private final CurrentCaller caller;

    ProgrammeInquiry(People people, Plans plans, CurrentCaller caller) {
        this.people = people;
        this.plans = plans;
        this.caller = caller;
    }

    /**
     * Makes sure that the programme is this person's. What nobody can tell is taken on trust, as the practice would
     * otherwise be lost with the device that holds it: while the owner is away, and from a caregiver, to whom it hides the
     * plan where the link does not name it. Never inside a transaction.
     *
     * @param homeProgrammeId the programme, or null for none
     * @throws NotFound when the caller may not see the person
     * @throws RuleRefused when the person has no such programme
     */
    void check(UUID patientId, UUID homeProgrammeId) {
        if (homeProgrammeId == null) {
            return;
        }
        people.requireVisible(patientId);
        boolean read = plans.homeProgrammes(patientId).stream()
                .anyMatch(programme -> programme.homeProgrammeId().equals(homeProgrammeId));
        if (!read && isNotOf(patientId, homeProgrammeId)) {
            throw new RuleRefused(
                    Violation.at("/homeProgrammeId", "programme-unknown", "The person has no such home programme."));
        }
    }

    private boolean isNotOf(UUID patientId, UUID homeProgrammeId) {
        if (PracticeSource.of(caller.get()) == PracticeSource.CAREGIVER) {
            return false;
        }
        try {
            return plans.lookUpHomeProgramme(homeProgrammeId)
                    .filter(patientId::equals)
                    .isEmpty();
        } catch (Unavailable | ForbiddenException nobodyCanTell) {
            return false;
        }
    }
}
