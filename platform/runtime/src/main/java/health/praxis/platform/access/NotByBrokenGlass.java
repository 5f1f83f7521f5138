package health.praxis.platform.access;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;

/** The caller opened the record in an emergency, and that is no ground to change who may open it from now on. */
public class NotByBrokenGlass extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("not-by-broken-glass", "An emergency does not change who may open the record.", 403);

    NotByBrokenGlass() {
        super(TYPE, "Ask somebody of the care team, a physician or a coordinator.");
    }
}
