package health.praxis.platform.persistence;

import health.praxis.platform.problem.DomainProblem;

/** What a database constraint of a feature means to a client; a CDI bean, found by its constraint's name. */
public interface ConstraintProblem {

    /** The constraint's name in the schema. */
    String name();

    /** The refusal it stands for. */
    DomainProblem problem();
}
