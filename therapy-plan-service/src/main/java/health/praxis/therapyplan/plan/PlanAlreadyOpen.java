package health.praxis.therapyplan.plan;

import health.praxis.platform.persistence.ConstraintProblem;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemType;
import jakarta.inject.Singleton;

/** The episode already has a plan that is being written, in force or on hold. */
public class PlanAlreadyOpen extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final ProblemType TYPE =
            new ProblemType("plan-already-open", "The episode already has an open plan.", 409);

    PlanAlreadyOpen() {
        super(TYPE, "End or discard the episode's open plan before you write another.");
    }

    /** The database's word for it. */
    @Singleton
    static final class Constraint implements ConstraintProblem {

        @Override
        public String name() {
            return "therapy_plan_one_open_per_episode";
        }

        @Override
        public DomainProblem problem() {
            return new PlanAlreadyOpen();
        }
    }
}
