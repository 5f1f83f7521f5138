package health.praxis.platform.problem;

import java.util.List;

/** The request is not of the documented form; the violations say where. */
public class MalformedRequest extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public MalformedRequest(Violation violation) {
        this(violation.message(), List.of(violation));
    }

    public MalformedRequest(String detail, List<Violation> violations) {
        super(CommonProblems.MALFORMED_REQUEST, detail, violations);
    }
}
