package health.praxis.patient.consent;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.util.List;

/** Another consent to the purpose holds in a part of the period. */
public class ConsentInForce extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("consent-in-force", "Another consent to this purpose holds in this period.", 409);

    ConsentInForce() {
        super(
                TYPE,
                "Withdraw the other one first, or choose a period that begins after it.",
                List.of(Violation.at("/purpose", "consent-in-force", "One consent per purpose holds at a time.")));
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "consent_one_in_force_per_purpose";
        }

        @Override
        public DomainProblem problem() {
            return new ConsentInForce();
        }
    }
}
