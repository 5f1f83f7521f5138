package health.praxis.patient.careteam;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;

/** The caller sees the person and does not decide about the team. */
public class NotInCharge extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("not-in-charge-of-the-team", "You do not decide about this care team.", 403);

    NotInCharge() {
        super(TYPE, "Ask the team's lead, a physician or a coordinator.");
    }
}
