package health.praxis.session.homepractice;

import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import java.util.List;

/** The id that the client made stands for another record. */
public class IdTaken extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE = new ProblemType("id-taken", "This id stands for another record.", 409);

    IdTaken() {
        super(
                TYPE,
                "Make a new id for a new record; correct an existing one by its correction.",
                List.of(Violation.at("/id", "id-taken", "An id is taken once.")));
    }
}
