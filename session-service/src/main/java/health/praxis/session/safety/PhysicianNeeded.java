package health.praxis.session.safety;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;

/** The rule behind the flag leaves it to a physician to clear it. */
public class PhysicianNeeded extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("physician-needed", "Only a physician may clear this red flag.", 403);

    PhysicianNeeded() {
        super(TYPE, "Ask a physician to look at it and resolve it.");
    }
}
