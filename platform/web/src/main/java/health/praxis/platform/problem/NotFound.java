package health.praxis.platform.problem;

import java.util.UUID;

/** The record does not exist, or the caller may not see it: both look the same from outside. */
public class NotFound extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public NotFound(String noun, UUID id) {
        super(CommonProblems.NOT_FOUND, "There is no " + noun + " " + id + " that you may see.");
    }

    public NotFound(String detail) {
        super(CommonProblems.NOT_FOUND, detail);
    }
}
