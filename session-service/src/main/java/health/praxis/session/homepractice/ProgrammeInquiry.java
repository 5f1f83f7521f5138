package health.praxis.session.homepractice;

import health.praxis.platform.owner.Belonging;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.patient.People;
import health.praxis.session.plan.Plans;
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

    ProgrammeInquiry(People people, Plans plans) {
        this.people = people;
        this.plans = plans;
    }

    /**
     * Makes sure that the programme is this person's. What nobody can tell is taken on trust, as the practice would
     * otherwise be lost with the device that holds it: while the owner is away, from a caregiver to whom it hides the plan
     * where the link does not name it, and in an emergency, of which it is not told. Never inside a transaction.
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
        if (plans.homeProgramme(patientId, homeProgrammeId) == Belonging.NOT_THEIRS) {
            throw new RuleRefused(
                    Violation.at("/homeProgrammeId", "programme-unknown", "The person has no such home programme."));
        }
    }
}
