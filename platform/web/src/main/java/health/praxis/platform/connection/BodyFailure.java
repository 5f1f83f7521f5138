package health.praxis.platform.connection;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemType;

/** Why the body of a request will never be whole. */
public enum BodyFailure {
    /** Its chunks cannot be read. */
    BROKEN(CommonProblems.MALFORMED_REQUEST, "The body broke off."),
    /** It comes more slowly than any line is. */
    STALLED(CommonProblems.REQUEST_STALLED, null);

    private final ProblemType type;
    private final String detail;

    BodyFailure(ProblemType type, String detail) {
        this.type = type;
        this.detail = detail;
    }

    /** What the client is told. */
    public ProblemType type() {
        return type;
    }

    /** More than the type says, or null. */
    public String detail() {
        return detail;
    }
}
