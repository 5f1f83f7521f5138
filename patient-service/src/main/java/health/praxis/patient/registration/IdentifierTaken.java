package health.praxis.patient.registration;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** Another person of the tenant has one of the identifiers. */
public class IdentifierTaken extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("identifier-taken", "Another person has one of these identifiers.", 409);

    IdentifierTaken() {
        super(
                TYPE,
                "Look the person up by identifier; who is not found is on the caseload of others, so ask a"
                        + " coordinator.",
                List.of(Violation.at("/identifiers", "identifier-taken", "An identifier belongs to one person.")));
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "patient_identifier_is_unique";
        }

        @Override
        public DomainProblem problem() {
            return new IdentifierTaken();
        }
    }
}
