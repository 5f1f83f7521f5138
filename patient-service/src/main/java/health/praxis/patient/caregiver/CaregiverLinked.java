package health.praxis.patient.caregiver;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** The account is linked to the person already. */
public class CaregiverLinked extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("caregiver-linked", "The account is linked to the person already.", 409);

    CaregiverLinked() {
        super(
                TYPE,
                "Change that link, or unlink it first.",
                List.of(Violation.at("/account", "caregiver-linked", "An account is linked to a person once.")));
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "caregiver_account_once_per_patient";
        }

        @Override
        public DomainProblem problem() {
            return new CaregiverLinked();
        }
    }
}
