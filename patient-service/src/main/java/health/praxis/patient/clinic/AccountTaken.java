package health.praxis.patient.clinic;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** Another practitioner of the tenant signs in with the account. */
public class AccountTaken extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("account-taken", "Another practitioner signs in with this account.", 409);

    AccountTaken() {
        super(
                TYPE,
                "Take the account from the other practitioner first.",
                List.of(Violation.at("/account", "account-taken", "An account belongs to one practitioner.")));
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "practitioner_account_is_unique";
        }

        @Override
        public DomainProblem problem() {
            return new AccountTaken();
        }
    }
}
