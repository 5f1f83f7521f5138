package health.praxis.patient.consent;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;

/** A caregiver may not sign for the person today. */
public class NotARepresentative extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("not-a-representative", "You may not sign for this person.", 403);

    NotARepresentative() {
        super(TYPE, "The person, a legal representative or the clinic withdraws a consent.");
    }
}
