package health.praxis.patient.precaution;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** The person has this precaution already. */
public class PrecautionOpen extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("precaution-open", "The person has this precaution already.", 409);

    PrecautionOpen() {
        super(
                TYPE,
                "End the open one first if this is another.",
                List.of(Violation.at("/precaution", "precaution-open", "One of a kind is open at a time.")));
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "precaution_open_once";
        }

        @Override
        public DomainProblem problem() {
            return new PrecautionOpen();
        }
    }
}
