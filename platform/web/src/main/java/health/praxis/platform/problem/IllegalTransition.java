package health.praxis.platform.problem;

/** The record's present state does not allow this step. */
public class IllegalTransition extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private static final ProblemType TYPE =
            new ProblemType("illegal-transition", "The present state does not allow this step.", 409);

    /**
     * @param noun what the record is, in the words of the domain
     * @param state its present state
     * @param step what was asked for
     */
    public IllegalTransition(String noun, Object state, String step) {
        super(TYPE, "The " + noun + " is " + state + " and cannot be " + step + ".");
    }
}
