package health.praxis.platform.problem;

/** The request is larger than this process takes. */
public class TooLarge extends DomainProblem {

    private static final long serialVersionUID = 1L;

    /** @param limit largest body, in bytes */
    public TooLarge(long limit) {
        super(CommonProblems.TOO_LARGE, "The limit here is " + limit + " bytes.");
    }
}
